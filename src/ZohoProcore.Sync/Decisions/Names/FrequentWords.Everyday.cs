namespace ZohoProcore.Sync;

/// <summary>Everyday words of English, and the most frequent ones of other languages, that firms take for a name.</summary>
internal static partial class FrequentWords
{
    private static string EverydayText => """
        able above absolute accent access accord accurate acre acres action actual add advance advantage adventure agent ahead aim air
        aisle al alert align alive ally aloha alte alter altitude amal amazing ambition amble amigas amp ample an angle animal answer ant
        apple apply april arabia arabian arc area arena arise arm army around arrive art aside ask asset assist associates assured atom
        attic audi aura auto autumn avenue aware awesome axis back badge bag bahrain balaji balance bamboo band bank bar bare bargain barn
        base basic basics bat bath beam bean beauty bee begin belle bend berg beyond bharat bid bike bird bishop bit blade blanket blau
        blend bleu block blocks bloom blossom board boat body bois bon bond bone bonus book boom boot born both bottom bounce bow bowl box
        brand brass bread break breakers bridle brief brigade brilliant bring broad brucke brush bubble bucket bud buena bueno build built
        bullet bumble bunch bunker burn bus bush business busy butter butterfly button buy buzz cabin cable cake call calm camel camp
        candle cap capable capstone car card career cargo carry cart carve casa casas case cash cast cat catch cause cave celebrity cell
        cent centre centro certain chain chair chalk chamber change charge charm chart chase chat check cheer chef chess chest chez chip
        chosen chrome cinder cities ciudad civic civil claim class clay cleaner cleaners click climate climb clock close cloud club clutch
        coach coal coat coin cold collar college color colors colour column comb come comfortable compact company compare condo cone
        connect connection constant contact contour contract control cord cork corn corporate correct corridor cost costa count counties
        couple courage course court courtyard cove cover cow cozy crab cream credit crisp critter crop crow crowd cruise cruiser cub cube
        cup curb cure current curve cushion cut cute cycle daily dairy dale dame dance dare dark dart dash data date deep del deluxe den
        dent deputy design designs desk detail details devil dew dial dig digger diggers digital dime dinner dip disc dish distinct dive
        dock dog dogs dollar dome dos dot dove dozen draft drain draw dress drift drill drink drive driver drop drum dry duck dune durga
        dusk dust duty ear earn ease easier edgewater effect egg eight el elbow electro elephant eleven ember emirates empower en end ends
        engage engine enjoy enough enter entire entry envy equal equip era est estate estates even ever every evident examine example
        exchange exit extend extra eye eyes face fact fair fajr fall fame familia families fancy far farmhouse farms fashion faster fault
        favor favorite feather feature feel fellow fellowship fern fiber fiddle fig fight file fill film filter final find fine finish
        fireside fish fit fitness fix fixer fixers fixit flag flame flight float flood flow flower fly foam focus fog fold folk foot force
        fork form formal forum found foursquare frame frames france free freedoms freight frog front frost fruit fuel fun funny fur gain
        gallery game ganesh gas gate gauge gave gear gift girl girls give glad glide glow glue goal goat gods gone goods goose gopher got
        grade grain grande grass grease greener greens grid grill grip grit ground grounds group grow growing growth guest guide gut gym
        habitat hail hair half hall hand hands hang hanuman happen hard hardy hare haul haus hay head health hearth heavy hedge heel heir
        hello helm help helper helpers hen here hermano hey hi hidden hijaz hijo hike hind hint hit hive hof hold holler hollow homegrown
        hometown hook hop horn host hot hotel howling hug huge human hunt hunter hurricane hut hydro ice idea ideas ignite imagine impact
        import improve improvement improvements inch index indigo indoor infinite info initial ink inn inside inspire instant intel intent
        interior intrepid invest invite iris irish issue item jack jai jam jardin jay jazeera jazz jean jelly jenny job jobs join joint
        jolly jump jungle jury keen keep keeper keepers kettle kid kids kind kit kite kitty knot know knuckle krishna kuwait la lab ladder
        ladies lady lakshmi lane language large largest lark las last late laugh launch lava law laxmi layer lazy le lead leaders league
        lean learn lease leather led ledge left leg lemon lend lens les less letter lever liability lift like lily limb lime limestone
        limit limitless line linear lines link list listen load loan lobster loft log long look lookout loop los lot lots lotus love
        lovely low lower luck lumen lunar lush made madina mail mainland mainstreet maison make maker makers makkah mango many map mar
        march margin market mart maruti mascot mass masterpiece mat match mate matter may maze meal mean measure meat medal media medium
        meet mejor mellow melon member memory menu merry mesh message meter method mexico mi mighty milestone milk mill mind mine mini
        mink mint minute miracle miss mist mode modest moment money monkey monte month mood moor more morning moss most moth mother motion
        motive motor motors mountaintop mouse mouth move mover movers mud mule multi mundo music must mutual mystic nacional nail nails
        najd name narrow nation near neat neck need nest net network neu neue never newer news nice nickel nine nook noor nord norte
        notable notch note notice novel now nueva nuevo number nur nurse nut ny oat object off offer office often oil older oldest om oman
        once online open opening opera orange orbit order organic oriente origin original oro ost other ouest outer outpost outside oven
        over overland overlook overtime own ox pack paddock page pair palace pan panel paper parade parcel parent parish parks part parts
        party pass passage passion past pasture patch path pathway patio pattern pave paw pay pays pea peace pebble pen pencil penny
        people pepper perla pet petal petit phase phone piano pick picnic pie piece pig pillar pillow pin pink pit pitch pixel place plan
        plane planner plant plata plate play playa player pleasant pledge plenty plot plow plug plumb pocket poet poker pole polish polite
        pollen pony pop poppy porch portal portrait posh pot potato pound powder preserve press pretty price priest primera primero print
        prism private prize problem process produce product production profile profit program project prompt proof proper property protect
        provide provider public puerta pull pulse pumpkin punch pup purple push puzzle qatar quantum quarter quartz question quiet quill
        quilt quote rabbit race rack radar radio radius rage rail rain rancho range rare rate rattle razor reach reaction read reason
        recall record recover recycle reed refined reflect refresh refuge regard regular rehab reina relax relay relief rely remedy remote
        render rent reserve residence resident residential resort respect rest result retail return reward rey rhythm rice rich ride rider
        riders rig rim ring ripple roads roadside robin robot rod rojo roll roller roman romp room rooms rooster rope rosa rosewood rot
        rotary route row rub rule rules run runner runners rural safeguard sai sail sailor salam sale salmon salon salty salute sample
        sanctuary sandy santo satin sauce saudi saver savers saw say scale scape scapes scarlet scene schon school science scissor scope
        score scott screen screw scroll seal search season seasons seat second secret section secure secured security seed seek seminole
        senior sense serve set settle settlers seventy shade shady shake shape share she shed sheep shelf shell shelter shift shine shiny
        ship shirt shiva shoe shop short shot should shoulder show shower shree shri shut shutter side sidekick siege silent silk silo
        since sing sites size skate sketch ski skid skill skin skip skull slab slam slate sleek sleep slick slide slope slow small smile
        smoke soap social soft soil sol soldier sole some song sonic soul sound soup sow space spade spark sparkle sparrow special
        specialist specialists specialties specialty spectrum spider spike spin spine spiral splash split sport sports spot spotless spray
        spread sprint sprout spur squad squire squirrel sri stable stack stag stage stake stamp stand standing starling start station stay
        steady steam steep steer stem step stern stick still sting stitch stock stop store stork story stove streak street streets stretch
        strike string strip stripe stripes strive stroke structure student study stuff style styles sub subtle success such sud sugar suit
        suite sum sunflower sunup support sur surround swallow swap sweep sweeper sweeps swing switch sword symbol symphony system tack
        tail tailor tailored take tal talent talk tall tango tap tape task taste tax tea teal tear temple tempo ten tender tent term terra
        terrace terrain test textile than thatch theater theme then thick thin thing things think third thirteen thistle thorn thread
        thrive through thumb tick ticket tide tidewater tidy tie tierra tilt tin tiny tip tire toast today toe told tomorrow ton tone
        tonic tooth topaz torch tornado toro torque torre tortoise tough tour townsend toy trace tracer track tracks trade trader train
        tram trap travel tray tread treat tree trek trend tres tribe trick trip tristate troop trout truck truly trunk try tub tube tulip
        tune tunnel turn turquoise tusk twelve twenty twice twist type uber umbrella under understand unit units uno upgrade upside
        upstate use user usher utility utmost vacant valiant valid valle van vapor varsity vault veil velvet vent verdant verde verge
        versatile verse version vert vest vet viable vibe vibrant vida viejo villa villages ville vine violet virgin visit visual vivid
        voice volt volume vote wade wait wake wald walk want ward warehouse warm wash washing wasp watch water waterfall waterfront waters
        waves wax wealth wear weather web wedge week wellness wells went whale wharf wheat wheelhouse when where wide wife wiggle will
        willing win wine wish with within without wonderful wonders wood woodland woods wool word words work worker workers workman
        workmen workshop worldly worth wrap wren wrench write yacht yankee yardbird yards year yeti yield yo zeal zebra zip zippy zoo
        """;
}
