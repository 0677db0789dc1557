-- The words both samples are made of, part two: what people write, read and look for.
-- Part one, words.sql, says how these tables are numbered and what their names hide. In long lists ' # ' parts one
-- text from the next.

CREATE TEMP TABLE glossary (n integer PRIMARY KEY, term text NOT NULL UNIQUE, meaning text NOT NULL,
                            category text NOT NULL, description text NOT NULL);
INSERT INTO glossary
SELECT i - 1, split_part(line, '|', 2), split_part(line, '|', 3), split_part(line, '|', 1), split_part(line, '|', 4)
FROM regexp_split_to_table(btrim($list$
Analytics|HPLC|High-performance liquid chromatography|Separates a mixture on a column and measures what comes out when.
Analytics|GC-MS|Gas chromatography with mass spectrometry|Separate volatile compounds first, then weigh the fragments.
Analytics|NMR|Nuclear magnetic resonance|Shows which atoms sit next to which.
Analytics|ICP-MS|Inductively coupled plasma mass spectrometry|Finds metals down to parts per trillion.
Analytics|FTIR|Fourier-transform infrared spectroscopy|A fingerprint of functional groups in seconds.
Analytics|LOD|Limit of detection|The smallest amount that differs from nothing with confidence.
Analytics|CoA|Certificate of analysis|What the laboratory measured for one batch, beside the specification.
Analytics|XRD|X-ray diffraction|Identifies crystalline phases by the angles at which they scatter.
Analytics|TGA|Thermogravimetric analysis|Weighs a sample while heating it.
Analytics|DSC|Differential scanning calorimetry|Heat flow against temperature: melting, curing, glass transition.
Polymers|Tg|Glass transition temperature|Where a polymer turns from glassy to rubbery.
Polymers|MFI|Melt flow index|Grams of melt through a die in ten minutes; a quick look at viscosity.
Polymers|Masterbatch|Concentrated additive in a carrier polymer|Dosed into the base polymer at a few per cent.
Polymers|Crosslink|A bond between two polymer chains|Turns a melt into a network that no longer flows.
Polymers|PHA|Polyhydroxyalkanoate|Polyester made by bacteria; degrades in soil and sea.
Polymers|Copolymer|A polymer of more than one monomer|Order and ratio decide its properties.
Polymers|Dispersity|Breadth of the molar mass distribution|One means all chains are equally long.
Polymers|Plasticiser|Additive that makes a polymer softer|Sits between chains and lets them slide.
Polymers|Thermoset|A polymer that cures once and for good|Epoxies, phenolics, polyurethanes.
Polymers|Recyclate|Material recovered from waste|Mechanical if melted again, chemical if taken back to monomers.
Catalysis|TON|Turnover number|Product molecules per catalyst molecule over its life.
Catalysis|TOF|Turnover frequency|Turnover number per unit of time.
Catalysis|Zeolite|Crystalline microporous aluminosilicate|A sieve for molecules with acid sites inside.
Catalysis|Ligand|A molecule bound to a metal centre|Tunes activity and selectivity.
Catalysis|Poisoning|Loss of activity by a strongly bound impurity|Sulfur on palladium is the classic.
Catalysis|Selectivity|Share of converted feed that became the product wanted|High conversion is worth little without it.
Catalysis|Support|The solid that carries the active metal|Alumina, silica, carbon.
Catalysis|Fixed bed|Reactor with catalyst that stays in place|Feed flows through, catalyst lasts months.
Process|CAPEX|Capital expenditure|What it costs to build.
Process|OPEX|Operating expenditure|What it costs to run.
Process|HAZOP|Hazard and operability study|A team asks "what if" for every line of the flow sheet.
Process|P&ID|Piping and instrumentation diagram|Every pipe, valve and sensor of a plant on paper.
Process|CSTR|Continuous stirred-tank reactor|Feed in, product out, well mixed.
Process|PFR|Plug-flow reactor|A tube in which every element of fluid has the same age.
Process|Debottlenecking|Raising a plant's output at its narrowest point|Cheaper than a second line.
Process|Turnaround|Planned shutdown of a plant for maintenance|Once in four to six years.
Process|OEE|Overall equipment effectiveness|Availability times performance times quality.
Process|Batch record|The written history of one batch|Who did what, when, with which material.
Process|DCS|Distributed control system|The computers that run the plant.
Process|Flash point|Lowest temperature at which vapour can be ignited|Decides storage and transport.
Process|Distillation cut|A fraction taken between two temperatures|Wider cuts mean more yield and less purity.
Process|Mass balance|What goes in equals what comes out plus what stays|The first check of any process.
Regulation|REACH|EU regulation on chemicals|No registration, no market.
Regulation|TSCA|US Toxic Substances Control Act|Inventory and rules for chemicals in the United States.
Regulation|GHS|Globally Harmonised System|The pictograms and phrases on every label.
Regulation|SDS|Safety data sheet|Sixteen sections on hazards and handling.
Regulation|CAS number|Registry number of a substance|One number per substance, whatever its names.
Regulation|SVHC|Substance of very high concern|A candidate for authorisation or replacement.
Regulation|GMP|Good manufacturing practice|How medicines must be made.
Regulation|GLP|Good laboratory practice|How safety studies must be run.
Regulation|PFAS|Per- and polyfluorinated alkyl substances|Very stable, widely used, under restriction.
Regulation|Biocide dossier|File for the approval of a biocidal product|Efficacy, exposure, effects.
Pharma|API|Active pharmaceutical ingredient|The part of a medicine that works.
Pharma|CMC|Chemistry, manufacturing and controls|The technical part of a submission.
Pharma|CDMO|Contract development and manufacturing organisation|Develops and makes for others.
Pharma|Polymorph|Another crystal form of the same molecule|Same formula, other solubility, sometimes other patent.
Pharma|Excipient|Inactive part of a medicine|Carrier, filler, coating.
Pharma|Bioavailability|Share of a dose that reaches the blood|The reason for much of formulation science.
Pharma|IC50|Concentration that inhibits by half|A common measure of potency.
Pharma|ADME|Absorption, distribution, metabolism, excretion|What the body does to a drug.
Pharma|Lead compound|A molecule worth optimising|Potent enough, not yet good enough.
Energy|SEI|Solid electrolyte interphase|The film that forms on an anode and makes a battery last.
Energy|NMC|Nickel manganese cobalt oxide|A family of cathode materials.
Energy|PEM|Proton-exchange membrane|The heart of many fuel cells and electrolysers.
Energy|C-rate|Charge or discharge current relative to capacity|1C empties a cell in an hour.
Energy|Green hydrogen|Hydrogen from water and renewable power|As green as the power that made it.
Energy|Electrolyte|Medium that conducts ions|Liquid, gel or solid.
Sustainability|LCA|Life-cycle assessment|Impacts from cradle to grave.
Sustainability|Scope 3|Emissions of suppliers and customers|Usually the largest, always the hardest.
Sustainability|E-factor|Kilograms of waste per kilogram of product|Fine chemistry is often above twenty.
Sustainability|Atom economy|Share of the feed's mass that ends in the product|A property of the reaction, not of the plant.
Sustainability|Mass balance credit|Renewable feed attributed by bookkeeping|Certified, debated, widespread.
Sustainability|PCF|Product carbon footprint|Carbon dioxide equivalents per unit sold.
Business|MOQ|Minimum order quantity|Below it the price list does not apply.
Business|Toll manufacturing|Making another's product with their material|Capacity for rent.
Business|Incoterms|Standard terms of delivery|Who pays and who bears the risk, where.
Business|NDA|Non-disclosure agreement|Signed before anything interesting is said.
Business|FTO|Freedom to operate|No valid patent of others stands in the way.
Business|TRL|Technology readiness level|From one, an idea, to nine, proven in use.
Business|Offtake agreement|A promise to buy before the plant exists|What banks ask for first.
Business|Stage gate|A decision point between project phases|Go, stop, or come back with better data.
Business|Win-back|Bringing a lost customer back|Cheaper than finding a new one.
Laboratory|Rotavap|Rotary evaporator|Removes solvent gently under vacuum.
Laboratory|ELN|Electronic laboratory notebook|Searchable, signed, never coffee-stained.
Laboratory|LIMS|Laboratory information management system|Samples, tests, results, approvals.
Laboratory|Schlenk line|Glassware for work without air|Vacuum on one side, inert gas on the other.
$list$, E'\n'), '\n') WITH ORDINALITY AS split (line, i);

-- Headlines: 61 patterns; {role}, {company}, {city} and {school} stand for the person's own.
CREATE TEMP TABLE headlines (n integer PRIMARY KEY, template text NOT NULL);
INSERT INTO headlines SELECT i - 1, template
FROM regexp_split_to_table(btrim($list$
{role} at {company} # {role}, {company} # {role} in {city} # {role} with a soft spot for green chemistry
{role} | polymers, patience, coffee # {role} at {company}, building teams that publish and ship # {company}: {role}
Helping laboratories waste less solvent # {role} and occasional lecturer # From bench to plant: {role} at {company}
Scaling reactions that behave at 5 litres and misbehave at 5,000 # {role}, formerly in academia
Curious about membranes, catalysts and people # {role} at {company} in {city} # Making batteries last longer
{role}, {school} alumna or alumnus and proud of it # Open to collaboration on bio-based monomers
{role} by day, glassblower by night # Chemist who reads the safety data sheet first # {company} | {role} | {city}
Twenty years of process safety, no regrets # {role}: regulatory questions welcome
Data-driven formulation at {company} # {role} working on recycling that pays for itself
Looking for a partner for a pilot line # {role} at {company}. Views my own.
Crystals, polymorphs and long afternoons # {role}, new in {city} # I turn patents into products
{role}, mentor for first-generation chemists # Water, membranes, energy # Electrochemistry for everyone
{role} | {company} # Between laboratory and market: {role} # Solvents, but fewer of them
{role} at {company}, interested in flow chemistry # Small molecules, large questions
Colour is chemistry: pigments at {company} # Fermentation scientist at heart # {role} with a background in physics
On a mission to retire chlorinated solvents # {role}, certified in process safety # Chemical engineer turned {role}
{role} at {company}, hiring # Analytical mind, practical hands # {role} | REACH, GHS and common sense
Supply chains that do not break # Making coatings that stay where they are put # Adhesion is a team sport
{role}, speaks spectroscopy fluently # Catalysis, from idea to kilogram # {role} supporting start-ups in {city}
Building the digital twin of a distillation column # Medicinal chemistry with a sense of humour
{role}, returning after parental leave # Bridging {city} and the rest of the world # Nanomaterials without the hype
{role} and hobby beekeeper # Process intensification at {company} # Materials for a cooler planet
PhD in progress, pipettes in hand
$list$, E'\n'), ' # |\n') WITH ORDINALITY AS split (template, i);

CREATE TEMP TABLE career_goals (n integer PRIMARY KEY, goal text NOT NULL);
INSERT INTO career_goals SELECT i - 1, goal
FROM regexp_split_to_table(btrim($list$
Lead a research group in industry within five years
Move from batch to continuous processing
Build a bridge between regulatory affairs and development
Find a co-founder for a recycling start-up
Become a certified process safety expert
Work two years abroad, preferably in Asia
Get a polymer from idea to market once in my life
Change from academia to industry
Change from industry to teaching
Take a product through REACH from the first page to the last
Lead a plant
Learn enough statistics to argue with our data scientists
Mentor young chemists
Join a company that makes batteries
Return to the laboratory after ten years in management
Grow a sales region of my own
Publish fewer and better papers
Build an analytical laboratory from scratch
License my patent on solvent-free coatings
Bring a diagnostic test to countries that need it most
Understand enzymes well enough to design them
Part-time leadership: proof that it works
Find the right contract manufacturer for our lead compound
Be responsible for sustainability at a mid-sized company
Become head of quality
Turn our waste streams into products
Move into patent law
Set up a pilot line for sodium-ion cells
Bring flow chemistry to my team
Work closer to customers
Finish the doctorate, then decide
Become a freelance consultant for scale-up
$list$, E'\n'), '\n') WITH ORDINALITY AS split (goal, i);

-- Posts: 61 texts; {company} and {city} stand for the writer's own.
CREATE TEMP TABLE post_texts (n integer PRIMARY KEY, text text NOT NULL);
INSERT INTO post_texts SELECT i - 1, text
FROM regexp_split_to_table(btrim($list$
First batch in the new reactor, and it stayed within two degrees.
Does anyone have experience with ceramic membranes at pH 13?
Our poster on PHA blends got a lot of questions. Thank you to everyone who stopped by!
Looking for a reliable second source of itaconic acid, food grade.
Three lessons from our first year with an electronic notebook.
We replaced dichloromethane in two of five steps. The other three resist.
Who is at the process safety days in {city} next week?
What we learned when the pilot line ran for 100 hours without a stop.
A short note on choosing a column for polar basics.
Hiring: an application chemist who likes to travel.
The most useful instrument in our laboratory is still the microscope.
Any good reading on nucleation that is not 600 pages long?
Our certificate of analysis is now machine-readable. Small step, big relief.
How do you teach HAZOP to people who have never seen a plant?
Yesterday's webinar on solid electrolytes is online.
We are looking for a partner with a spray dryer and some patience.
Five per cent more yield from nothing but better mixing.
The new GHS labels arrived. They stick. They really stick.
Thoughts on when not to scale up.
Our doctoral researcher defended today. Proud of the whole group at {company}!
Unpopular opinion: the second-best catalyst is often the right one.
Which LIMS would you choose again?
A picture from the night shift. The column was quiet, the sky was not.
Request for data: density of glycerol mixtures below zero.
Why we publish our failed experiments.
Our life-cycle assessment surprised us: transport did not matter, steam did.
Reminder: abstracts are due on Friday.
First customer trial with the recycled grade. It ran like the virgin one.
Anyone else seeing longer lead times for glass-lined reactors?
A checklist for technology transfer, free to use.
We measured it three times. It really is that good.
What is your rule of thumb for heat transfer in a 10 m³ vessel?
The best meeting of the week was in front of a whiteboard full of arrows.
We are opening our laboratory for students again.
Notes from a site visit: small changes, safer loading bay.
A question for the electrochemists: how do you dry your solvents?
Our paper on zeolite stability is out. Link below.
Two years ago this was an idea on a napkin in {city}.
Regulatory news of the month, in plain words.
Looking back at a turnaround that finished a day early.
What would you ask a supplier of bio-based feedstock?
Colour drift solved: it was the light, not the pigment.
We started a reading group on flow chemistry. Join us on Thursdays.
How much documentation is enough for a pilot batch?
Our new balance has opinions about the air conditioning.
A thank-you to the technicians who make all of this possible.
Crystal of the day: needles again.
Some numbers on solvent recovery from our pilot: 94 % and counting.
Does anybody still use paper batch records? How do you cope?
Our start-up got its first offtake agreement.
The recording of the membrane workshop is ready.
A small tool for mass balances, feedback welcome.
Back from the trade fair with sore feet and eleven good conversations.
The question I hear most often: how do you find the right expert?
Introducing our new colleague in formulation.
An honest comparison of three viscosity models.
We switched to reusable sample containers. Here is what it saved.
Tip: label the flask before you fill it.
Our adhesive survived 1,000 hours in the climate chamber.
What is a fair price for green hydrogen next year?
Happy to answer questions about contract manufacturing.
$list$, E'\n'), '\n') WITH ORDINALITY AS split (text, i);

CREATE TEMP TABLE comment_texts (n integer PRIMARY KEY, text text NOT NULL);
INSERT INTO comment_texts SELECT i - 1, text
FROM regexp_split_to_table(btrim($list$
Congratulations! # Well done, the whole team. # We had the same problem; a slower ramp solved it.
Could you share the conditions? # Have you tried a guard column? # Interesting. What about the cost?
Thanks for sharing. # I will be there, see you at the coffee machine. # Sent you a message.
How did you measure that? # At what scale? # We saw the opposite below 40 degrees. # This matches our data.
Is the data set public? # Which supplier was it, if you may say? # Great picture.
I would be careful with stainless steel here. # Bookmarked. # Looking forward to part two.
The third point is so true. # Do you have a reference for that? # We would like to join.
Does it also work with water as solvent? # Very helpful, thank you. # Not in my experience, but I may be wrong.
How long did the validation take? # Please post the slides. # What did the regulator say?
My students will like this. # Same here, since March. # Impressive yield. # And after a year of storage?
Have you looked at the particle size? # Happy to compare notes. # Who did the modelling?
We use the older method and it still does the job. # Is there an open position in {city}?
A nice example of simple done well. # That night shift must have been long.
Let us talk about this at the next meeting. # I learned something today. # Could this be the humidity?
$list$, E'\n'), ' # |\n') WITH ORDINALITY AS split (text, i);

-- Finder searches: what was typed, and the intent that the Finder recognised in it.
CREATE TEMP TABLE search_intents (n integer PRIMARY KEY, intent text NOT NULL UNIQUE);
INSERT INTO search_intents
SELECT i - 1, intent
FROM unnest(ARRAY['find_expert', 'find_supplier', 'find_candidate', 'find_collaborator', 'find_mentor', 'find_company',
                  'explore_topic']) WITH ORDINALITY AS split (intent, i);
CREATE TEMP TABLE search_texts (n integer PRIMARY KEY, intent text NOT NULL, text text NOT NULL);
INSERT INTO search_texts
SELECT row_number() OVER (ORDER BY si.n, split.i) - 1, lists.intent, text
FROM (VALUES
 ('find_expert', 'polymer chemist with extrusion experience|someone who knows REACH dossiers for biocides
  |expert in zeolite synthesis|NMR specialist for fluorine|process safety engineer for nitration
  |crystallisation expert, pharma|who has scaled up a Grignard reaction|electrolyte development for sodium-ion
  |membrane fouling expert'),
 ('find_supplier', 'toll manufacturer for hydrogenation in Europe|supplier of bio-based succinic acid
  |contract laboratory for GC-MS, fast turnaround|second source for palladium on carbon|spray drying capacity 200 kg
  |GMP peptide manufacturer|glass-lined reactors, used'),
 ('find_candidate', 'junior analytical chemist near Basel|application chemist adhesives, willing to travel
  |plant manager, 15 years, Gulf Coast|data scientist with a chemistry degree
  |regulatory affairs specialist, part-time|process engineer who speaks German and Polish'),
 ('find_collaborator', 'university group working on depolymerisation|partner for a PEM electrolyser project
  |co-applicant for a recycling grant|someone to test our pigment dispersions|pilot plant with extraction column'),
 ('find_mentor', 'woman in process engineering, mentor|mentor for moving from academia to industry
  |founder who sold a chemical start-up|advice on first leadership role'),
 ('find_company', 'companies recycling PET chemically|membrane start-ups in Scandinavia|fragrance houses in Asia
  |mid-sized coatings manufacturers in Italy|who makes cathode precursors in Europe'),
 ('explore_topic', 'PFAS-free coatings|solid electrolytes state of the art|solvent selection guides
  |flow chemistry in fine chemicals|green ammonia|digital twin distillation')
) AS lists (intent, list) JOIN search_intents si USING (intent), LATERAL regexp_split_to_table(list,
    '\s*\|') WITH ORDINALITY AS split (text, i);

CREATE TEMP TABLE collection_names (n integer PRIMARY KEY, name text NOT NULL, description text NOT NULL);
INSERT INTO collection_names
SELECT i - 1, split_part(line, ': ', 1), split_part(line, ': ', 2)
FROM regexp_split_to_table(btrim($list$
Polymer people: Extrusion, blends, recycling # Candidates autumn: For the two open positions
Membrane experts: Water and hydrogen # Speakers for the spring workshop: Confirmed and asked
Toll manufacturers: Contacts on site # Battery network: Cathode, anode, electrolyte # Mentors: People who take time
Regulatory helpers: REACH and GHS # Scale-up veterans: Who has seen 10 m³ # Alumni: From my old group
Pilot plants: Who has capacity # Start-up founders: For a coffee # Analytical gurus: HPLC and beyond
Catalysis circle: Heterogeneous mostly # Advisory board ideas: Long list # Customers to visit: Next trip
Spectroscopy: NMR, IR, MS # Safety first: HAZOP leaders # Data and chemistry: Both languages
Women in process engineering: Role models # Grant partners: Consortium in progress # Patent minds: Prior art and FTO
Suppliers Asia: Talked to already # Suppliers Europe: Second source # Crystallisation: Polymorphs and habit
Electrochemistry: Cells and sensors # Adhesives and sealants: Application know-how
Colour: Pigments and dispersions # Fermentation: From strain to tank # Green solvents: Who has replaced what
Life-cycle assessment: Method and data # Teaching: Guest lectures # Fragrance contacts: Naturals
Recycling pioneers: Depolymerisation # Interview list: Market study # Reviewers: For the special issue
Neighbours: Within an hour # Conference contacts: To follow up # Watch list: Interesting profiles
To call: This week # Favourites: Read again # My team: Colleagues of today # Former colleagues: Stay in touch
Process control: DCS and models
$list$, E'\n'), ' # |\n') WITH ORDINALITY AS split (line, i);

CREATE TEMP TABLE group_names (n integer PRIMARY KEY, name text NOT NULL UNIQUE, description text NOT NULL);
INSERT INTO group_names
SELECT i - 1, split_part(line, ': ', 1), split_part(line, ': ', 2)
FROM regexp_split_to_table(btrim($list$
Flow Chemistry Forum: From milligrams to kilograms without a flask # Polymer Recycling: Mechanical and chemical
Process Safety Exchange: Near misses, openly told # Membrane Club: Water, gas, solvents
Battery Chemistry: Materials and ageing # Green Solvents: What works instead
Analytical Methods: Columns, detectors, validation # REACH and GHS Help: Questions and patient answers
Women in Process Engineering: Network and mentoring # Start-ups in Chemistry: From idea to first plant
Catalysis Corner: Homogeneous and heterogeneous # Formulation Friends: Emulsions, dispersions, tablets
Crystal Growers: Nucleation to filtration # Digital Laboratory: Notebooks, robots, data
Chemical Engineering Students: Study and first job # Adhesion: Surfaces that stick
Fragrance and Flavour: Molecules with character # Hydrogen Economy: Electrolysers, storage, use
Electrochemistry: Cells, sensors, synthesis # Technology Transfer: From site to site
Plant Managers: Only among ourselves # Patent Talk: Claims and prior art
Sustainability Data: Footprints and factors # Medicinal Chemistry: Leads and liabilities
Bio-based Materials: Feedstock to product # Supply Chain in Chemistry: Campaigns and containers
Pilot Plant Network: Capacity offered and wanted # Doctoral Researchers: Between bench and thesis
Coatings Science: Film formation and beyond # Statistics for Chemists: Design of experiments
Science Communication: Explaining molecules # Late Career: Passing on what we know
$list$, E'\n'), ' # |\n') WITH ORDINALITY AS split (line, i);

-- Links: only hosts that are reserved for examples.
CREATE TEMP TABLE links (n integer PRIMARY KEY, url text NOT NULL UNIQUE);
INSERT INTO links
SELECT row_number() OVER (ORDER BY h.i, p.i) - 1, 'https://' || host || '/' || path
FROM unnest(ARRAY['www.example.org', 'journal.example.com', 'blog.example.net', 'events.example.org'])
       WITH ORDINALITY AS h (host, i),
     regexp_split_to_table(
       'articles/solvent-recovery papers/zeolite-stability webinars/solid-electrolytes guides/ghs-labels
        workshops/membranes-2025 reports/pha-blends tools/mass-balance notes/column-choice news/regulatory-october
        talks/scale-up jobs/application-chemist posters/recyclate', '\s+') WITH ORDINALITY AS p (path, i);
