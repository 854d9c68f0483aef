const words = `
welkom welkomwelkom wachtwoord wachtwoordwachtwoord mijnwachtwoord nieuwwachtwoord geheim geheimgeheim geheimwachtwoord
nederland amsterdam rotterdam utrecht eindhoven groningen feyenoord ajaxamsterdam psveindhoven voetbal koningsdag sinterklaas
zonnebloem sleutel computer internet gemeente werkgever werkbrug welkombijons goedemorgen lentezomer zomervakantie
januari februari maart april augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag
lente zomer herfst winter hallohallo halloallemaal ikhouvanjou ikhouvanjouw schatje liefje knuffel qwerty qwertyuiop
qwertyqwerty qwertyuiopasdfghjkl asdfghjkl asdfghjklzxcvbnm zxcvbnm azerty azertyuiop abcdef abcdefgh abcdefghij
abcdefghijkl abcabcabcabc password passwordpassword passpass mypassword newpassword letmein letmeinplease welcome
welcomewelcome welcometo iloveyou iloveyouforever sunshine princess football baseball superman batman dragon monkey
trustnoone administrator admin adminadmin administratie default changeme changemenow changemeplease secret secretsecret
topsecret master mastermaster computercomputer whatever blablabla correcthorsebatterystaple thisismypassword
ditismijnwachtwoord googlegoogle facebook instagram whatsapp spotify playstation minecraft pokemon starwars hellohello
helloworld goodmorning michelle jennifer elizabeth alexander christopher manchester liverpool chocolate butterfly
testtesttest testaccount gebruiker gebruikersnaam onbekend
`

const wholes = [
  '123456789012',
  '1234567890123',
  '12345678901234',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'q1w2e3r4t5y6',
  'zaq12wsxcde3',
  '!qaz2wsx#edc',
]

/** Passwords that are guessed first, as bare words: Dutch and English ones, and rows of a keyboard. */
export const commonPasswords: ReadonlySet<string> = new Set([...words.split(/\s+/).filter(Boolean), ...wholes])
