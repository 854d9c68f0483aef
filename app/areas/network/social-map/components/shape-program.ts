import { NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext

/** A node is drawn within a triangle this many times its radius, so that every shape and its rim fit in. */
const reach = 2.8

/** Each triangle is written out: where a processor draws instead of a graphics card, instances are drawn one by one and take ten times as long. */
const corners = [0, (2 * Math.PI) / 3, (4 * Math.PI) / 3]

const vertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_at;
varying float v_shape;
varying float v_pixel;

void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  v_at = ${reach.toFixed(1)} * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + radius * v_at, 1.0)).xy, 0.0, 1.0);
  v_shape = a_shape;
  v_pixel = u_correctionRatio * 2.0 / radius;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`

/** The distance to the edge of a shape of radius 1; below zero lies inside. The shapes are those of the legend, by kind. */
const fragmentShader = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_at;
varying float v_shape;
varying float v_pixel;
uniform vec4 u_paper;

float toEdge(vec2 p) {
  vec2 q = abs(p);
  if (v_shape < 0.5) return length(p) - 0.95;
  if (v_shape < 1.5) return max(q.x, q.y) - 0.85;
  if (v_shape < 2.5) return (q.x + q.y - 1.2) * 0.707;
  if (v_shape < 3.5) return max(q.x * 0.866 + p.y * 0.5, -p.y) - 0.6;
  return min(max(q.x - 0.36, q.y - 1.05), max(q.y - 0.36, q.x - 1.05));
}

void main() {
  float far = toEdge(v_at);
  #ifdef PICKING_MODE
  gl_FragColor = far > v_pixel ? vec4(0.0) : v_color;
  #else
  float inner = 1.0 - smoothstep(-0.5 * v_pixel, 0.5 * v_pixel, far);
  float rim = 1.0 - smoothstep(0.5 * v_pixel, 1.5 * v_pixel, far);
  gl_FragColor = mix(u_paper * rim, v_color, inner);
  #endif
}
`

type Uniform = 'u_sizeRatio' | 'u_correctionRatio' | 'u_matrix' | 'u_paper'

/** Draws nodes as shapes with a thin rim of the paper's colour (red, green, blue from 0 to 1), so that they stay apart. */
export function shapeProgram(paper: readonly [number, number, number]): NodeProgramType {
  return class extends NodeProgram<Uniform> {
    getDefinition() {
      return {
        VERTICES: 3,
        VERTEX_SHADER_SOURCE: vertexShader,
        FRAGMENT_SHADER_SOURCE: fragmentShader,
        METHOD: TRIANGLES as 4,
        UNIFORMS: ['u_sizeRatio', 'u_correctionRatio', 'u_matrix', 'u_paper'] as Uniform[],
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_angle', size: 1, type: FLOAT },
        ],
      }
    }

    processVisibleItem(nodeIndex: number, start: number, data: NodeDisplayData & { shape?: number }) {
      const { array } = this
      const colour = floatColor(data.color)
      let at = start
      for (const angle of corners) {
        array[at++] = data.x
        array[at++] = data.y
        array[at++] = data.size
        array[at++] = data.shape ?? 0
        array[at++] = colour
        array[at++] = nodeIndex
        array[at++] = angle
      }
    }

    /** Who is pointed at is asked of a second picture; while the map moves nobody points, and it is drawn again when the map rests. */
    override renderProgram(params: RenderParams, info: ProgramInfo<Uniform>) {
      if (info.isPicking && this.renderer.getCamera().isAnimated()) return
      super.renderProgram(params, info)
    }

    setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo<Uniform>) {
      gl.uniform1f(at.u_sizeRatio, params.sizeRatio)
      gl.uniform1f(at.u_correctionRatio, params.correctionRatio)
      gl.uniformMatrix3fv(at.u_matrix, false, params.matrix)
      gl.uniform4f(at.u_paper, ...paper, 1)
    }
  }
}
