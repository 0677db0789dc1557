-- The words both samples are made of, part one: who people are, where they live, work and have studied.
-- Part two, what they write and look for, is words-texts.sql.
--
-- Every table is temporary, numbered n = 0, 1, 2, … without a gap, so that "(some hash) % count" picks a row.
-- A temporary table hides the source's table of the same name (companies, roles, projects, schools, degrees,
-- languages, glossary): a fill script that uses these words writes public.companies where it means the source's.
-- Everything is invented. Domains are only of the kinds reserved for examples (.example, example.com/.net/.org).
-- Nothing here depends on the locale: no sorting by text, lower() and upper() only with the collation "C".

-- region ties a name to the places where it is common; k counts inside the region, from 0.
-- mail is the name as it can stand in front of an @.
CREATE TEMP TABLE first_names (n integer PRIMARY KEY, region text NOT NULL, k integer NOT NULL,
                               name text NOT NULL, mail text NOT NULL, UNIQUE (region, k));
CREATE TEMP TABLE last_names  (n integer PRIMARY KEY, region text NOT NULL, k integer NOT NULL,
                               name text NOT NULL, mail text NOT NULL, UNIQUE (region, k));

INSERT INTO first_names
SELECT row_number() OVER (ORDER BY r, i) - 1, region, i - 1, name,
       regexp_replace(lower(translate(normalize(name, NFKD), 'øØłŁıæ', 'oOlLia') COLLATE "C"), '[^a-z-]', '', 'g')
FROM (VALUES
 (1, 'english', 'Alice, Oliver, Grace, Ethan, Hannah, Lucas, Megan, Nathan, Chloe, Samuel, Rachel, Adam, Fiona, Callum,
     Imogen, Rory, Tessa, Elliot, Paige, Declan, Ruth, Graham, Abigail, Miles, Joanna, Spencer'),
 (2, 'german', 'Anna, Lukas, Katharina, Jonas, Sabine, Matthias, Lena, Florian, Ulrike, Tobias, Johanna, Stefan,
     Annika, Jürgen, Heike, Moritz, Svenja, Rüdiger, Friederike, Björn, Greta, Konrad'),
 (3, 'french', 'Camille, Antoine, Élodie, Mathieu, Margaux, Julien, Aurélie, Étienne, Solène, Baptiste, Clémence, Rémi,
     Océane, Thibault, Maëlle, Gaspard, Noémie, Cédric, Hélène, Fabrice'),
 (4, 'spanish', 'Lucía, Alejandro, Marta, Javier, Inés, Sergio, Carmen, Andrés, Paula, Rubén, Elena, Gonzalo, Ximena,
     Rodrigo, Valentina, Emilio, Graciela, Nicolás, Belén, Óscar'),
 (5, 'portuguese', 'Beatriz, Tiago, Mariana, Rafael, Inês, Gustavo, Larissa, Thiago, Joana, Caio, Fernanda, João,
     Letícia, Vinícius, Sofia, Nuno, Débora, Henrique'),
 (6, 'italian', 'Giulia, Lorenzo, Chiara, Matteo, Federica, Davide, Alessia, Stefano, Ilaria, Riccardo, Silvia,
     Niccolò, Martina, Simone, Elisa, Fabio, Serena, Tommaso'),
 (7, 'dutch', 'Sanne, Daan, Femke, Bram, Lotte, Jeroen, Maaike, Thijs, Eline, Wouter, Anouk, Ruben, Marloes, Sjoerd,
     Liesbeth, Koen, Fleur, Pieter'),
 (8, 'nordic', 'Astrid, Magnus, Freja, Henrik, Ingrid, Søren, Linnea, Oskar, Sigrid, Anders, Maja, Eirik, Aino, Jukka,
     Kirsten, Lars, Elsa, Mikael, Tuuli, Håkon'),
 (9, 'slavic', 'Agnieszka, Tomáš, Katarzyna, Piotr, Zuzana, Marek, Jelena, Bartosz, Ivana, Dušan, Magdalena, Jakub,
     Milena, Radosław, Petra, Vojtěch, Snežana, Łukasz, Iryna, Andrij, Daria, Oleksandr'),
 (10, 'indian', 'Priya, Arjun, Ananya, Rohan, Kavya, Vikram, Deepika, Siddharth, Meera, Karthik, Sneha, Aditya,
     Lakshmi, Nikhil, Pooja, Harish, Shruti, Manish, Divya, Suresh, Aishwarya, Gaurav, Nandini, Rajesh'),
 (11, 'chinese', 'Wei, Xiuying, Jing, Lei, Na, Hao, Yan, Jun, Fang, Ming, Ting, Bo, Xin, Qiang, Yulan, Zihan, Meiling,
     Jianhua, Ruolan, Haoran, Siyu, Chen'),
 (12, 'japanese', 'Haruka, Kenji, Yuki, Takeshi, Aiko, Hiroshi, Sakura, Daichi, Naomi, Satoshi, Emi, Ryota, Mariko,
     Shun, Kaori, Takumi, Chihiro, Makoto'),
 (13, 'korean', 'Jisoo, Minho, Soyeon, Hyunwoo, Yuna, Jinwoo, Eunji, Taeyang, Seoyeon, Dongwook, Hana, Sungmin, Nari,
     Joon, Minseo, Kyungsoo'),
 (14, 'arabic', 'Layla, Omar, Yasmin, Khaled, Noor, Tariq, Salma, Youssef, Rania, Hassan, Amira, Karim, Dina, Samir,
     Huda, Bilal, Maha, Ziad, Farah, Nabil'),
 (15, 'turkish', 'Elif, Emre, Zeynep, Mehmet, Ayşe, Burak, Selin, Kerem, Defne, Oğuz, Gizem, Serkan, İpek, Tolga,
     Nazlı, Cem'),
 (16, 'african', 'Amara, Kwame, Ngozi, Tendai, Zanele, Chidi, Thandiwe, Kofi, Adaeze, Sipho, Wanjiru, Babajide, Makena,
     Jabari, Nomsa, Olumide, Ayanda, Baraka, Folake, Tunde'),
 (17, 'southeast', 'Linh, Adi, Siti, Minh, Dewi, Anh, Putri, Arif, Mai, Somchai, Nurul, Bayu, Thu, Kittisak, Marisol,
     Joaquin, Rizal, Ploy, Hafiz, Trang')
) AS names (r, region, list),
LATERAL regexp_split_to_table(list, ',\s+') WITH ORDINALITY AS split (name, i);

INSERT INTO last_names
SELECT row_number() OVER (ORDER BY r, i) - 1, region, i - 1, name,
       regexp_replace(lower(translate(normalize(name, NFKD), 'øØłŁıæ', 'oOlLia') COLLATE "C"), '[^a-z-]', '', 'g')
FROM (VALUES
 (1, 'english', 'Ashworth, Barlow, Calloway, Dunmore, Ellery, Fairbanks, Garside, Hollis, Ingram, Jessop, Kendrick,
     Langley, Merrick, Norwood, Oakes, Pemberton, Quigley, Rowntree, Sheldrake, Thackeray, Underhill, Vickers, Wexford,
     Yardley, O''Rourke, MacLennan, Brennan, Whitcombe, Hathersage, Delaney, Stroud, Winterbourne, Thornley, Marchbank,
     Kingsley, Farrow, Tilbury, Rainford'),
 (2, 'german', 'Albrecht, Brandt, Diefenbach, Eberle, Fassbender, Gerlach, Hartmann, Imhof, Jansen, Kessler, Lindner,
     Meissner, Neubauer, Ostermann, Pohlmann, Reinhardt, Schäfer, Thalmann, Ullrich, Vollmer, Wiedemann, Zeller,
     Krüger, Böttcher, Grünewald, Achterberg, Sonnleitner, Hölzl, Lohse, Rademacher, Steinbrink, Winkler, Dörfler,
     Münch, Backhaus, Köhler'),
 (3, 'french', 'Aubert, Bellanger, Chevallier, Delorme, Escoffier, Fontaine, Garnier, Hamelin, Jaubert, Lacombe,
     Marchand, Navarre, Ollivier, Perrin, Quentin, Rousselle, Sauvage, Tissot, Vasseur, Boisvert, Cordier, Duvivier,
     Forestier, Gauthier, Lémery, Mercier, Pélissier, Renaudin, Thévenet, Villard'),
 (4, 'spanish', 'Aguilar, Benítez, Cabrera, Domínguez, Escobar, Fuentes, Gallardo, Herrera, Ibáñez, Jurado, Lozano,
     Medina, Navarro, Ortega, Palacios, Quintana, Robles, Salcedo, Tejada, Urrutia, Valverde, Zamora, Carrasco,
     Del Río, Figueroa, Montero, Peñalver, Rivas, Soriano, Villalobos'),
 (5, 'portuguese', 'Almeida, Barbosa, Cardoso, Duarte, Esteves, Ferraz, Gouveia, Lacerda, Magalhães, Nogueira,
     Oliveira, Pacheco, Queiroz, Rezende, Sampaio, Tavares, Vasconcelos, Azevedo, Brandão, Coutinho, Figueiredo,
     Guimarães, Leitão, Monteiro, Pimentel, Valadares'),
 (6, 'italian', 'Amato, Bellini, Caruso, De Santis, Esposito, Ferrante, Galli, Innocenti, Lombardi, Marchetti, Neri,
     Orlando, Pellegrini, Quaranta, Rinaldi, Santoro, Tedesco, Ursini, Valenti, Zanetti, Bertolucci, Colombo,
     D''Angelo, Fabbri, Gentile, Montanari, Parisi, Sartori'),
 (7, 'dutch', 'Aalbers, Brouwer, Claassen, de Vries, Everts, van den Berg, Groothuis, Hoekstra, Jongbloed, Kuipers,
     van Leeuwen, Mulder, Nijhof, Oosterhuis, Postma, van Rijn, Schouten, Terpstra, Veldkamp, Wouters, Zijlstra,
     Dijkhuis, ter Horst, Verbeek, Peeters, Maes'),
 (8, 'nordic', 'Andersson, Bergström, Christensen, Dahlberg, Eklund, Fredriksen, Gustavsen, Halvorsen, Isaksson,
     Jørgensen, Korhonen, Lindqvist, Mikkelsen, Nyberg, Ødegård, Pettersson, Rasmussen, Söderlund, Thorsen, Virtanen,
     Wikström, Åkesson, Mäkinen, Nieminen, Holmgren, Kjær, Laaksonen, Sandvik, Sundby, Vestergaard'),
 (9, 'slavic', 'Adamczyk, Blažek, Czerwiński, Dvořák, Grabowski, Horváth, Ivanović, Jankowski, Kowalczyk, Lewandowicz,
     Marković, Novotný, Olszewski, Pavlović, Rutkowski, Sokołowski, Tkachenko, Urban, Vasylenko, Wójcik, Zawadzki,
     Kučera, Procházka, Petrenko, Bondarchuk, Krajewski, Stojanović, Šimek, Veselý, Zieliński, Melnyk, Hájek'),
 (10, 'indian', 'Acharya, Banerjee, Chakraborty, Deshpande, Gokhale, Hegde, Iyer, Joshi, Kulkarni, Lahiri, Menon, Nair,
     Ojha, Pillai, Raghavan, Subramanian, Tripathi, Upadhyay, Venkatesan, Wagle, Bhattacharya, Chandran, Desai, Ghosh,
     Kapadia, Krishnamurthy, Mukherjee, Naidu, Rangarajan, Saxena, Shenoy, Thakkar, Trivedi, Varghese, Wadhwa,
     Parthasarathy'),
 (11, 'chinese', 'Chen, Wang, Zhang, Liu, Huang, Zhao, Zhou, Wu, Xu, Sun, Hu, Guo, Gao, Lin, Luo, Zheng, Liang, Xie,
     Tang, Deng, Feng, Cao, Peng, Xiao, Jiang, Yuan, Qian, Shen, Pan, Fu, Lu, Ouyang'),
 (12, 'japanese', 'Akiyama, Fujimoto, Hasegawa, Ishikawa, Kawamura, Kobayashi, Matsuda, Morita, Nakagawa, Nishimura,
     Ogawa, Okada, Saito, Sakamoto, Shimizu, Sugiyama, Takeda, Tanabe, Uchida, Ueno, Wada, Yamashita, Yoshikawa,
     Kurosaki, Hayashida, Kitamura'),
 (13, 'korean', 'Kim, Lee, Park, Choi, Jung, Kang, Cho, Yoon, Jang, Lim, Han, Oh, Seo, Shin, Kwon, Hwang, Ahn, Song,
     Yoo, Hong, Moon, Bae, Baek, Noh'),
 (14, 'arabic', 'Abdallah, Barakat, Chahine, Darwish, El-Masri, Farouk, Ghanem, Haddad, Ibrahim, Jaber, Khoury, Labib,
     Mansour, Nasser, Othman, Qasim, Rahman, Sabbagh, Shahin, Tamimi, Younes, Zaki, Al-Amin, Bitar, Hamdan, Kassem,
     Najjar, Saleh'),
 (15, 'turkish', 'Aksoy, Balcı, Çelik, Demirtaş, Erdem, Güneş, Karaca, Kılıç, Özkan, Polat, Şahin, Tekin, Uysal,
     Yalçın, Yıldız, Arslan, Bozkurt, Doğan, Koç, Soylu, Tunç, Ünal'),
 (16, 'african', 'Adeyemi, Boateng, Chukwu, Dlamini, Eze, Fashola, Gitau, Haile, Igwe, Juma, Kamau, Lungu, Mbeki-Moyo,
     Ndlovu, Okafor, Phiri, Quaye, Sithole, Tesfaye, Umeh, Wekesa, Zulu, Abebe, Asante, Diallo, Khumalo, Mensah,
     Mwangi, Nkosi, Onyango, Traoré, Oduya'),
 (17, 'southeast', 'Nguyen, Tran, Pham, Santos, Reyes, Bautista, Wijaya, Santoso, Rahmawati, Suryadi, Abdullah, Ismail,
     Tan, Lim, Goh, Chua, Phan, Vo, Dang, Srisai, Chaiyaporn, Hidayat, Kusuma, Mendoza, Villanueva, Hoang, Zainal,
     Ocampo')
) AS names (r, region, list),
LATERAL regexp_split_to_table(list, ',\s+') WITH ORDINALITY AS split (name, i);

-- Companies: 156 made-up stems, each with one of 20 fields of the trade and one of 12 footings.
-- domain is the company's reserved name, for e-mail addresses and links.
CREATE TEMP TABLE companies (n integer PRIMARY KEY, name text NOT NULL UNIQUE, description text NOT NULL,
                             domain text NOT NULL UNIQUE);
INSERT INTO companies
SELECT s.i - 1, stem || ' ' || field, does || '; ' || footing || '.',
       lower(stem COLLATE "C") || '-' || lower(replace(field, ' ', '-') COLLATE "C") || '.example'
FROM regexp_split_to_table(
 'Northwind Aldermoor Brightmere Calderhall Dovrefell Eastwick Fernholt Glasswater Harrowgate Isenbach Juniperus
 Kestrelin Larkfield Marrowby Nettlecombe Oakhelm Pinecrest Quillford Ravensworth Silverlode Thornbeck Umberlake
 Valemont Westerly Yarrowdale Zephyrine Altamere Borealith Cindervale Deltanor Emberlyn Fjordal Greenhithe Helixford
 Ironquay Jadewater Kilnbrook Lumenor Mistralis Novaquill Orbistra Paragonyx Quantivore Riverstead Solvanta Terravane
 Ultramarin Verdamere Windrush Xylomer Ambergate Basaltine Coppermoor Driftmark Evenfall Foxglove Graniteer Hollowfen
 Inverlith Kaolinar Limestead Meadowlark Nacrefield Opaline Pebbleton Quarryhill Rosinhall Saltmarsh Tamarind Upwell
 Vellumar Wolframa Zincara Argentis Bromfield Cobalton Duskwater Etherion Fluorine-Bay Gypsumar Halitero Indigova
 Kryptos-Lane Lithanor Magnetta Neroli Osmiant Peridian Quinoline-Park Rutilor Selenora Tellurine Uranova Vanadis
 Wintergreen Xenolith Yttermark Zirconel Ashgrove Birchwater Cedarline Dunholm Elderpoint Fallowfield Goldhurst
 Heathervale Ivybridge Kingfisher Longmere Millrace Newhaven-Point Orchardine Primrose-Hall Quayside Redwater
 Stonebridge Tidewell Underwood Vineyardine Whitesand Axholm Bioharbour Cellarity-Bay Denovar Enzymark Formulane
 Genovia-Bio Hydrofell Isomera Katamere Ligandia Monomark Nanovale Oligora Pigmentis Resinova Synthorne Tensora
 Unipolar Viscora Wavemark Anodia Bindera Catena Dendrova Elastora Fibrenta Granulix Hexaline Ionica-Vale Jouline
 Kinetra Laminor Microvane Nitrova Oxidora', '\s+')
 WITH ORDINALITY AS s (stem, i)
JOIN (VALUES
 (0, 'Polymers', 'Engineering polymers and compounds for moulded parts'),
 (1, 'Catalysts', 'Heterogeneous catalysts for refining and fine chemistry'),
 (2, 'Biosciences', 'Enzymes and fermentation processes for cleaner synthesis'),
 (3, 'Coatings', 'Protective and functional coatings for metal and wood'),
 (4, 'Specialty Chemicals', 'Performance additives made to order'),
 (5, 'Therapeutics', 'Small-molecule medicines for rare metabolic conditions'),
 (6, 'Battery Materials', 'Cathode precursors and electrolytes for lithium and sodium cells'),
 (7, 'Agrosciences', 'Crop protection and bio-stimulants for field and greenhouse'),
 (8, 'Analytics', 'Contract laboratory for trace analysis and method validation'),
 (9, 'Membranes', 'Separation membranes for water, hydrogen and solvents'),
 (10, 'Adhesives', 'Structural adhesives and sealants for light construction'),
 (11, 'Pigments', 'Organic and effect pigments for inks, plastics and cosmetics'),
 (12, 'Process Engineering', 'Design and scale-up of chemical plants from pilot to production'),
 (13, 'Fine Chemicals', 'Intermediates and building blocks in multi-kilogram lots'),
 (14, 'Nanomaterials', 'Dispersions of oxides, silver and carbon for electronics'),
 (15, 'Fragrances', 'Aroma chemicals and naturals for home and personal care'),
 (16, 'Industrial Gases', 'Gases, cylinders and on-site generation for plants and laboratories'),
 (17, 'Composites', 'Fibre-reinforced materials for transport and wind energy'),
 (18, 'Recycling', 'Depolymerisation and solvent recovery at industrial scale'),
 (19, 'Diagnostics', 'Reagents and test strips for clinical and food laboratories')
) AS fields (f, field, does) ON f = ((s.i - 1) * 7 % 20)
JOIN (VALUES
 (0, 'family-owned, two sites'), (1, 'founded by three university chemists'),
 (2, 'listed, active in 30 countries'), (3, 'a spin-off of a larger group'),
 (4, 'employee-owned since its second year'), (5, 'one plant, one very good laboratory'),
 (6, 'growing in Asia and the Americas'), (7, 'backed by regional investors'),
 (8, 'known for its customer laboratories'), (9, 'working towards carbon-neutral production'),
 (10, 'ISO-certified, 400 employees'), (11, 'a supplier to mid-sized manufacturers')
) AS footings (g, footing) ON g = (s.i - 1) * 5 % 12;

-- Roles: 21 professions in 4 steps of a career, and the titles that have no steps.
CREATE TEMP TABLE roles (n integer PRIMARY KEY, title text NOT NULL UNIQUE, description text NOT NULL);
INSERT INTO roles
SELECT row_number() OVER (ORDER BY i, step) - 1, title, description
FROM (
  SELECT i, step, prefix || profession AS title, does || ', ' || level || '.' AS description
  FROM (VALUES
    (1, 'Synthetic Chemist', 'Plans and runs syntheses from milligram to kilogram'),
    (2, 'Analytical Chemist', 'Develops and validates methods (HPLC, GC, NMR, MS)'),
    (3, 'Polymer Scientist', 'Formulates and characterises polymers'),
    (4, 'Process Engineer', 'Designs, scales and debottlenecks chemical processes'),
    (5, 'Formulation Scientist', 'Turns active ingredients into products that keep'),
    (6, 'Materials Scientist', 'Relates structure to the properties of materials'),
    (7, 'Computational Chemist', 'Models molecules and reactions before anyone weighs them'),
    (8, 'Biochemist', 'Works with enzymes, proteins and assays'),
    (9, 'Electrochemist', 'Builds and tests cells, electrolytes and electrodes'),
    (10, 'Regulatory Affairs Specialist', 'Keeps substances and dossiers compliant (REACH, TSCA, GHS)'),
    (11, 'Quality Engineer', 'Runs the quality system, audits and deviations'),
    (12, 'Safety Engineer', 'Assesses process hazards and leads HAZOP studies'),
    (13, 'Product Manager', 'Owns a product line from idea to phase-out'),
    (14, 'Technical Sales Engineer', 'Advises customers on applications and trials'),
    (15, 'Supply Chain Planner', 'Balances demand, stocks and campaigns'),
    (16, 'Data Scientist', 'Finds patterns in laboratory and plant data'),
    (17, 'Patent Analyst', 'Searches and judges prior art'),
    (18, 'Application Chemist', 'Tests products in the customer''s conditions'),
    (19, 'Medicinal Chemist', 'Optimises leads for potency and safety'),
    (20, 'Environmental Scientist', 'Measures and reduces emissions and waste'),
    (21, 'Business Developer', 'Finds partners, licences and new markets')
  ) AS professions (i, profession, does),
  (VALUES (1, 'Junior ', 'with guidance'), (2, '', 'independently'), (3, 'Senior ', 'and trains others'),
          (4, 'Lead ', 'and answers for a team')) AS steps (step, prefix, level)
  UNION ALL
  SELECT 21 + i, 0, title, does || '.'
  FROM (VALUES
    (1, 'Laboratory Technician', 'Prepares samples and keeps instruments running'),
    (2, 'Plant Manager', 'Answers for a site, its people and its output'),
    (3, 'Head of Research', 'Sets the research agenda and the budget'),
    (4, 'Chief Technology Officer', 'Decides which technologies the company bets on'),
    (5, 'Chief Executive Officer', 'Leads the company'),
    (6, 'Postdoctoral Researcher', 'Does independent research on a limited contract'),
    (7, 'Doctoral Researcher', 'Works towards a doctorate in chemistry or a neighbouring field'),
    (8, 'Professor of Chemistry', 'Teaches and leads a research group'),
    (9, 'Consultant', 'Advises on technology, markets and transactions'),
    (10, 'Independent Inventor', 'Develops and licenses own ideas')
  ) AS without_steps (i, title, does)
) AS all_roles (i, step, title, description);

-- Places: country, city, the region whose names are common there, and a weight (higher: more people).
CREATE TEMP TABLE places (n integer PRIMARY KEY, country text NOT NULL, city text NOT NULL, region text NOT NULL,
                          weight integer NOT NULL);
INSERT INTO places
SELECT row_number() OVER (ORDER BY c.i, p.i) - 1, split_part(country_line, '|', 1), split_part(city, ':', 1),
       split_part(country_line, '|', 2), split_part(city, ':', 2)::integer
FROM regexp_split_to_table(btrim($list$
United States|english|Houston:46,Boston:40,Philadelphia:28,San Diego:26,Chicago:22,Raleigh:18,Wilmington:14,Cleveland:10,Minneapolis:10,Pittsburgh:9,Baton Rouge:8
Germany|german|Ludwigshafen:34,Leverkusen:26,Frankfurt:24,Berlin:22,Munich:20,Leipzig:12,Darmstadt:12,Hamburg:10,Marl:6
India|indian|Mumbai:34,Hyderabad:30,Pune:24,Bengaluru:22,Ahmedabad:16,Chennai:14,Vadodara:10
United Kingdom|english|London:24,Manchester:20,Cambridge:18,Runcorn:10,Edinburgh:10,Hull:8,Leeds:6
China|chinese|Shanghai:30,Nanjing:18,Beijing:18,Suzhou:12,Guangzhou:12,Chengdu:8,Dalian:6
France|french|Lyon:18,Paris:16,Toulouse:8,Strasbourg:7,Grenoble:6
Switzerland|german|Basel:18,Zurich:14,Visp:5,Geneva:5
Netherlands|dutch|Rotterdam:12,Geleen:9,Delft:8,Amsterdam:7,Groningen:4
Belgium|dutch|Antwerp:12,Ghent:8,Leuven:6
Spain|spanish|Barcelona:12,Tarragona:9,Madrid:9,Valencia:5
Italy|italian|Milan:13,Bologna:7,Turin:6,Ferrara:4,Rome:4
Canada|english|Toronto:13,Calgary:8,Sarnia:6,Montreal:6,Vancouver:5
Japan|japanese|Tokyo:14,Osaka:11,Yokkaichi:5,Nagoya:4
South Korea|korean|Seoul:10,Ulsan:8,Daejeon:6,Yeosu:3
Brazil|portuguese|São Paulo:12,Camaçari:6,Rio de Janeiro:6,Campinas:5
Sweden|nordic|Gothenburg:6,Stockholm:6,Lund:4
Denmark|nordic|Copenhagen:7,Aarhus:3
Finland|nordic|Helsinki:5,Turku:3
Norway|nordic|Oslo:4,Porsgrunn:3
Austria|german|Vienna:7,Linz:5
Poland|slavic|Warsaw:7,Kraków:5,Gliwice:3
Czechia|slavic|Prague:5,Pardubice:3,Brno:3
Ukraine|slavic|Kyiv:4,Lviv:2
Serbia|slavic|Belgrade:3
Hungary|slavic|Budapest:3,Debrecen:1
Turkey|turkish|Istanbul:7,Kocaeli:4,Ankara:3
Israel|arabic|Haifa:4,Tel Aviv:4
United Arab Emirates|arabic|Abu Dhabi:5,Dubai:5
Saudi Arabia|arabic|Jubail:7,Riyadh:5
Egypt|arabic|Cairo:4,Alexandria:2
Morocco|arabic|Casablanca:3
South Africa|african|Johannesburg:5,Cape Town:4,Sasolburg:3
Nigeria|african|Lagos:5,Port Harcourt:2
Kenya|african|Nairobi:4
Ghana|african|Accra:2
Singapore|southeast|Singapore:12
Malaysia|southeast|Kuala Lumpur:5,Kuantan:2
Indonesia|southeast|Jakarta:5,Cilegon:2
Vietnam|southeast|Ho Chi Minh City:4,Hanoi:3
Thailand|southeast|Bangkok:4,Rayong:3
Philippines|southeast|Manila:4
Mexico|spanish|Mexico City:6,Monterrey:5
Argentina|spanish|Buenos Aires:4,Rosario:2
Chile|spanish|Santiago:3
Colombia|spanish|Bogotá:3
Portugal|portuguese|Porto:4,Lisbon:4
Ireland|english|Cork:6,Dublin:6
Australia|english|Melbourne:7,Sydney:6
New Zealand|english|Auckland:3
Taiwan|chinese|Taipei:5,Kaohsiung:3
$list$, E'\n'), '\n') WITH ORDINALITY AS c (country_line, i),
LATERAL regexp_split_to_table(split_part(country_line, '|', 3), ',') WITH ORDINALITY AS p (city, i);

-- Schools: 28 invented names, each in three kinds.
CREATE TEMP TABLE schools (n integer PRIMARY KEY, name text NOT NULL UNIQUE, location text NOT NULL);
INSERT INTO schools
SELECT row_number() OVER (ORDER BY kind.i, stem.i) - 1, format(kind.pattern, split_part(stem.line, ':', 1)),
       split_part(stem.line, ':', 2)
FROM regexp_split_to_table(btrim($list$
Ashbourne:Leeds, United Kingdom|Bellweather:Raleigh, United States|Corvina:Bologna, Italy
Drachenfels:Bonn, Germany|Elmsworth:Chicago, United States|Falkenrode:Hanover, Germany
Gravenholt:Groningen, Netherlands|Hawthorne Bay:San Diego, United States|Istrava:Brno, Czechia
Jessamine:Philadelphia, United States|Kaldera:Valencia, Spain|Lindenau:Leipzig, Germany
Montclair Ridge:Boston, United States|Nordhaven:Gothenburg, Sweden|Ostravia:Kraków, Poland
Pellworth:Cambridge, United Kingdom|Queensmere:Melbourne, Australia|Rosenborg Bay:Aarhus, Denmark
Santa Lumina:Campinas, Brazil|Tidewater Point:Houston, United States|Ulverton:Edinburgh, United Kingdom
Vallonia:Lyon, France|Westmarch:Toronto, Canada|Xinhai:Nanjing, China|Yamahara:Osaka, Japan
Zelenka:Prague, Czechia|Amberley Park:Cape Town, South Africa|Brahmagiri:Pune, India
$list$, E'\n'), '[|\n]')
       WITH ORDINALITY AS stem (line, i),
     (VALUES (1, 'University of %s'), (2, '%s Institute of Technology'), (3, '%s School of Applied Chemistry'))
       AS kind (i, pattern);

CREATE TEMP TABLE degrees (n integer PRIMARY KEY, name text NOT NULL UNIQUE, type text NOT NULL);
INSERT INTO degrees
SELECT row_number() OVER (ORDER BY t, i) - 1, name, type
FROM (VALUES
 (1, 'Bachelor', 'B.Sc. Chemistry, B.Sc. Biochemistry, B.Sc. Materials Science, B.Eng. Chemical Engineering,
     B.Tech. Polymer Technology, B.A. Business Administration, B.Sc. Environmental Science'),
 (2, 'Master', 'M.Sc. Chemistry, M.Sc. Organic Chemistry, M.Sc. Analytical Chemistry, M.Sc. Materials Science,
     M.Eng. Process Engineering, M.Tech. Chemical Technology, M.Sc. Data Science, M.Phil. Chemistry, MBA'),
 (3, 'Doctorate', 'Ph.D. Chemistry, Ph.D. Polymer Science, Ph.D. Chemical Engineering, Ph.D. Biochemistry,
     Dr. rer. nat., D.Sc. Pharmacy'),
 (4, 'Certificate', 'Certificate in Process Safety, Certificate in Regulatory Affairs, Project Management Certificate,
     Lean Six Sigma Green Belt'),
 (5, 'Associate', 'Associate Degree in Laboratory Technology, Diploma in Chemical Engineering,
     State-Certified Technician')
) AS kinds (t, type, list), LATERAL regexp_split_to_table(list, ',\s+') WITH ORDINALITY AS split (name, i);

CREATE TEMP TABLE languages (n integer PRIMARY KEY, name text NOT NULL UNIQUE, code text NOT NULL UNIQUE);
INSERT INTO languages
SELECT i - 1, split_part(pair, ' ', 1), split_part(pair, ' ', 2)
FROM regexp_split_to_table(
 'English en, German de, Spanish es, French fr, Mandarin zh, Hindi hi, Portuguese pt, Italian it, Dutch nl,
  Japanese ja, Korean ko, Arabic ar, Turkish tr, Polish pl, Czech cs, Swedish sv, Danish da, Norwegian no,
  Finnish fi, Ukrainian uk, Serbian sr, Hungarian hu, Tamil ta, Telugu te, Marathi mr, Gujarati gu,
  Vietnamese vi, Indonesian id, Thai th, Malay ms, Swahili sw, Hebrew he', ',\s+')
     WITH ORDINALITY AS split (pair, i);

-- Projects: 13 activities on 5 subjects.
CREATE TEMP TABLE projects (n integer PRIMARY KEY, name text NOT NULL UNIQUE, description text NOT NULL);
INSERT INTO projects
SELECT row_number() OVER (ORDER BY a, s) - 1, format(name, subject), format(goal, lower(subject COLLATE "C"))
FROM (VALUES
 (1, '%s pilot line', 'Bring %s from the bench to 50 kg per day'),
 (2, '%s cost-down', 'Take a fifth out of the variable cost of %s'),
 (3, '%s life-cycle assessment', 'Know the footprint of %s from cradle to gate'),
 (4, '%s quality by design', 'Find the design space of %s and stay in it'),
 (5, 'Digital twin for %s', 'Predict yield and fouling in %s a shift ahead'),
 (6, '%s second source', 'Qualify another supplier for %s'),
 (7, 'Solvent swap in %s', 'Replace a restricted solvent in %s'),
 (8, '%s scale-up', 'Transfer %s to a 10 m³ reactor'),
 (9, '%s market entry', 'First ten customers for %s outside the home market'),
 (10, '%s stability study', 'Three years of stability data for %s'),
 (11, 'Continuous %s', 'Move %s from batch to continuous operation'),
 (12, '%s dossier renewal', 'Renew the registration of %s in time'),
 (13, '%s waste valorisation', 'Find a use for the side streams of %s')
) AS activities (a, name, goal),
(VALUES (1, 'Bio-based monomers'), (2, 'Solid electrolytes'), (3, 'Water-borne resins'), (4, 'Zeolite catalysts'),
        (5, 'Peptide intermediates')) AS subjects (s, subject);
