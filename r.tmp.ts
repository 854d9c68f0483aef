import { renderMail } from '/work/main/emails/render'
async function main(){
const v={language:'nl' as const,toName:'Samira',url:'https://w.example/sign/abc',code:'123456',origin:'https://w.example',networkName:'Regio X'}
console.log((await renderMail('access.sign-in-link',{tone:'plain'},v)).html.slice(0,1500)); console.log((await renderMail('access.sign-in-link',{tone:'plain'},v)).text)
let t=performance.now(); for(let i=0;i<50;i++) await renderMail('access.sign-in-link',{tone:'plain'},v); console.log((performance.now()-t)/50)
}
main()
