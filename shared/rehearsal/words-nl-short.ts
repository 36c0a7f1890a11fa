import type { Said } from './words.ts'

export const shortNl: Readonly<Record<string, Said>> = {
  cancel: {
    a: [
      'Een abonnee wilde weg om de prijs en wist niet dat er een weekendkrant bestond. Die leest ze nu al jaren.',
      'Eén vriendelijke vraag is geen hinder. Zeven schermen zijn hinder, maar daar gaat het hier niet over.',
      'Van wie zonder een woord vertrekt, leren we niets. Een korte vraag helpt ook de volgende klant.',
    ],
    b: [
      'Als ik de winkel uitloop, wil ik niet dat de winkelier nog even in de deuropening gaat staan.',
      'Je had een jaar de tijd voor een mooi voorstel. Waarom komt dat pas als ik wil opzeggen?',
      'Mensen die makkelijk weg kunnen, durven ook makkelijk te beginnen. Wij kregen er nieuwe leden door.',
    ],
    bridge: 'Bevestig eerst dat de opzegging geregeld is. Vraag daarna pas of iemand nog iets wil weten of kwijt wil.',
    nuance: 'Een pauze aanbieden is hulp. Een korting aanbieden is toegeven dat de prijs al die tijd te hoog was.',
    example:
      'Een theater stuurt na het opzeggen één kaartje: fijn dat je er was. Een op de tien komt binnen een jaar terug.',
    question: 'Zouden we hetzelfde voorstel ook doen als niemand telde hoeveel klanten er blijven?',
    reasonsA: [
      'Soms is er iets beters dan weggaan.',
      'Eén vraag mag, meer niet.',
      'Ik wil weten waarom iemand gaat.',
      'Een voorstel kan ook hulp zijn.',
    ],
    reasonsB: [
      'Een besluit verdient respect.',
      'Weggaan moet net zo makkelijk zijn als komen.',
      'Een goed voorstel doe je eerder.',
      'Wie soepel laat gaan, wordt aanbevolen.',
    ],
    toA: 'De weekendkrant overtuigde me: niet elk voorstel is een hindernis.',
    toB: 'Waarom komt het mooie voorstel pas aan het eind? Daar had ik geen antwoord op.',
    stayed: 'Ik bleef waar ik zat, maar over de volgorde denk ik nu anders.',
    minorityA: 'Wij vinden dat één voorstel bij een afscheid mag horen, zolang nee meteen nee is.',
    minorityB: 'Wij vinden dat opzeggen één klik hoort te zijn, zonder gesprek eromheen.',
  },
  memory: {
    a: [
      'Mijn vroegere sportschool weet na vier jaar nog wat ik woog. Ik vind dat een vreemde gedachte.',
      'Wat je niet hebt, kan niet uitlekken. Zo simpel is het voor mij.',
      'Wie terugkomt, is misschien verhuisd, gescheiden of gewoon een ander mens geworden. Begin dan ook opnieuw.',
    ],
    b: [
      'Ik kwam na twee jaar terug bij mijn opticien en alle metingen moesten over. Dat voelde niet als bescherming.',
      'Van vroegere gevers bewaren we dat ze geen post willen. Wissen zou betekenen dat we hen weer storen.',
      'Niet elke voorkeur is een geheim. Dat ik halfvolle yoghurt koop, mag best een jaar blijven staan.',
    ],
    bridge: 'Vraag bij het afscheid wat er mag blijven en tot wanneer, en stuur een bericht op de dag dat je het wist.',
    nuance: 'Een schoenmaat is iets anders dan een vraag over gezondheid. Maak twee lades en leeg de ene veel eerder.',
    example:
      'Een bibliotheek gaf vertrekkers hun leeslijst mee als bestand en wiste daarna zelf alles. Mensen vonden dat een mooi gebaar.',
    question: 'Weten klanten die terugkomen nog dat wij hen kennen, of schrikken ze daarvan?',
    reasonsA: [
      'Wat weg is, kan niet misbruikt worden.',
      'Vertrekken hoort ook echt vertrekken te zijn.',
      'Mensen veranderen, oude voorkeuren niet.',
      'Kort bewaren dwingt ons netjes te werken.',
    ],
    reasonsB: [
      'Terugkomen moet prettig zijn.',
      'Een voorkeur met een einddatum doet niemand kwaad.',
      'Soms stoor je mensen minder doordat je iets onthoudt.',
      'Opnieuw beginnen is voor klanten ook werk.',
    ],
    toA: 'Dat een bedrijf mijn oude gewicht nog kent, zat me meer dwars dan ik dacht.',
    toB: 'De opticien liet me zien dat wissen de klant ook iets afneemt.',
    stayed: 'Het verschil tussen maat en gezondheid hielp me, maar mijn stem bleef gelijk.',
    minorityA: 'Wij vinden dat er na vertrek niets hoort te blijven van wat gewist mag worden.',
    minorityB: 'Wij vinden dat bewaren met een einddatum klanten meer dient dan een lege kaart.',
  },
}
