import { Download } from 'lucide'
import { Button } from '../button'
import { Card } from '../card'
import { ConfirmButton } from '../confirm-button'
import { CopyButton } from '../copy-button'
import { DialogButton } from '../dialog'
import { Figure } from '../figure'
import { Combobox } from '../form/combobox'
import { FileDrop } from '../form/file-drop'
import { Menu, MenuAct, MenuLink } from '../menu'
import { SimpleTable } from '../table/simple-table'
import { useToast } from '../toaster'

const towns = ['Almere', 'Breda', 'Ede', 'Emmen', 'Gouda', 'Zwolle'].map(label => ({
  value: label.toLowerCase(),
  label,
  hint: 'gemeente',
}))

export function GalleryOverlays() {
  const toast = useToast()
  return (
    <>
      <Card title="Vensters en menu's">
        <div className="cluster">
          <DialogButton label="Dialoog" title="Nieuwe plek" to="/gallery?dialog">
            {close => (
              <>
                <p>Vijf vragen, drie minuten.</p>
                <div className="dialog-acts">
                  <Button type="button" onClick={close}>
                    Begin
                  </Button>
                </div>
              </>
            )}
          </DialogButton>
          <ConfirmButton
            label="Intrekken"
            question="De stagiair en de mentor krijgen bericht. Dit kan niet ongedaan worden gemaakt."
            confirm="Voorstel intrekken"
            fields={{ intent: 'withdraw' }}
          />
          <Menu label="Meer" start>
            <MenuLink to="/gallery">Openen</MenuLink>
            <MenuLink to="/gallery" icon={Download}>
              Exporteren
            </MenuLink>
            <MenuAct fields={{ intent: 'archive' }} danger>
              Archiveren
            </MenuAct>
          </Menu>
          <CopyButton text="werkbrug" />
          <Button
            type="button"
            look="quiet"
            onClick={() =>
              toast({
                kind: 'good',
                message: 'Bezoek opgeslagen. Volgende stap: 3 december bellen.',
                undo: { action: '/gallery', fields: { intent: 'undo' } },
              })
            }
          >
            Bericht
          </Button>
        </div>
        <Combobox name="town" label="Gemeente" required choices={towns} />
        <FileDrop name="file" label="Bestand" accept=".csv,.xlsx" largestBytes={5 * 1024 * 1024} />
      </Card>
      <Figure
        title="Trechter"
        name="funnel"
        picture={
          <svg viewBox="0 0 480 120" width="100%" role="img" aria-label="Trechter: 61 in beeld, 24 in gesprek, 9 samen">
            <rect width="480" height="32" rx="4" className="bar-track" />
            <rect y="40" width="190" height="32" rx="4" className="bar-employer" />
            <rect y="80" width="70" height="32" rx="4" className="bar-client" />
          </svg>
        }
        table={
          <SimpleTable
            caption="Trechter"
            head={['Stap', 'Werkgevers']}
            numbers={[1]}
            rows={[
              ['In beeld', 61],
              ['In gesprek', 24],
              ['Samen', 9],
            ]}
          />
        }
      />
    </>
  )
}
