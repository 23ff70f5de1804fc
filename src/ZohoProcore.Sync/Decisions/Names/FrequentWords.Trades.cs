namespace ZohoProcore.Sync;

/// <summary>Trades, goods and places of work of construction, and what many firms call themselves.</summary>
internal static partial class FrequentWords
{
    private static string TradeText => """
        abatement acoustical acoustics aggregate aggregates aluminum anchoring appliance aquatics arborist arborists asbestos asphalt
        audio automation awning awnings backfill backfilling backflow backhoe backhoes balustrades barn barns bathrooms baths blacktop
        blasting blind blinds bobcat boiler boilers bollards boring brick bricklayers bricklaying brickwork builder builders building
        buildings cabinet cabinetry cabinets caisson caissons carpenter carpenters carpentry carpet casework caulkers caulking ceiling
        ceilings cement chimney chimneys cladders cladding cleaning cleanup closet closets coating coatings compressor concrete
        conditioning conduit construction constructions constructor constructors contracting contractor contractors cooling coppersmith
        coring counters countertop countertops crane cranes crushing culvert curb curbing curbs curtainwall cutting dampproofing
        daylighting debris deck decking decks deconstruction decontamination demolition dewatering diggers digging dirt dirtworks
        ditching docks door doors downspouts dozer drainage drains dredging drilling dryliners drylining drywall drywallers duct ducts
        ductwork dumpster dumpsters earthmoving earthwork earthworks edging electric electrical electrician electricians electrics
        elevator elevators engineering epoxy equipment erecting erection erectors escalators estimating excavating excavation excavators
        exteriors fab fabricating fabrication fabricators facades falsework fence fences fencing fiberglass fibreglass finishing fire
        fireplace fireproofers fireproofing firestop firestopping fitters flashing flatwork floor flooring floors formwork foundation
        foundations framers frames framing fumigation furnace furniture gabion gabions garage garden gardens gasfitters gasfitting
        generator generators geotech geotechnical glass glassworks glaziers glazing grader grading gravel groundworks grouting guardrail
        guardrails gunite gutter gutters handrail handrails handyman handymen hardscape hardscapes hardscaping hardwood haulage haulers
        hauling heat heaters heating hoist hoists home homebuilders homes hvac hydraulics hydrodemolition hydrojetting hydroseeding
        hydrovac inspection inspections installation installations installers insulation insulators interiors iron ironmongery
        ironworkers ironworks irrigation janitorial jetting joiner joiners joinery joists junk kitchen kitchens laminate landscape
        landscapers landscapes landscaping lathers lathing lawn lawncare leveling lighting lineman linemen lining locating lock
        locksmith louvers lumber machine machining maintenance marble masonry masons mats mechanical mechanicals metal metalworks
        millwork millworks millwright millwrights mirror mix mold moldings mortar mosaic moving mower mowing mudjacking mulch nursery
        overhead paint painters painting paneling parquet partitions pavement pavements pavers paving pest pile piledriving piling
        pilings pipe pipefitters pipefitting pipeline pipelines pipework piping plaster plasterers plastering plastics plumber plumbers
        plumbing pool pools portable powerline powerlines powerwashing precast prefab propane pump pumping pumps quarry railing railings
        ready readymix rebar refrigeration remediation remodel remodelers remodeling renovation renovations rental rentals repair
        repairs restoration retrofit riggers rigging roadwork roadworks rock roof roofer roofers roofing roofs rooter rubbish sand
        sandblast sandblasters sandblasting sawcutting sawing scaffold scaffolders scaffolding scaffolds scrap sealants sealcoating
        sealers sealing seeding septic sewer sewers sheathing sheet sheeting sheetmetal sheetrock shelving shoring shotcrete shutters
        siders siding sign signage signs site sitework skip skips skylights slab slabjacking slabs snowplowing sod solar sprayfoam
        spraying sprinkler sprinklerfitters sprinklers stair stairs stairways steamfitters steel steelwork steelworks steeplejacks stone
        stonemason stonemasons stonework storefront storefronts stripers striping structural stucco supplies supply surfaces surfacing
        surveying surveyors sweepers sweeping swimming switchgear tank tanks tarmac terracing terrazzo tile tiler tilers tiles tiling
        timber toilet toilets tool tools towing trackhoe tractor trash trees trenchers trenching trenchless trim truckers trucking
        trucks truss trusses tuckpointing tunneling tunnelling turf underground underpinning upholstery vacuum veneer ventilation vinyl
        wall wallboard wallcovering wallcoverings wallpaper walls washing waste waterjetting waterline waterlines waterproofing
        weatherization weatherproofing weld welder welders welding well wellpoint window windows wire wireworks wiring woodwork
        woodworkers woodworking woodworks works wrecking yard
        """;

    private static string BrandText => """
        a a1 aa aaa aaaa aaaaa ab abc abcd ace acme active ad adams admiral aegis aero affinity affordable agape alamo all alliance
        allied allstar alpha alpine alta always am ambassador amber amigo amigos anchor and angel antler any anytime apex apollo aqua
        arch archer arctic argo aries ark armor arrow arrowhead artisan as ascent ash aspen aspire at atlantic atlas aunt aurora austin
        avalon aztec b badger bald banner baron barracuda barrier basin battle bay bayou be beach beacon bear bears beaver bedrock bell
        benchmark best big bighorn birch bison black blackhawk blackstone blaze blessed bliss blue bluebird bluegrass bluff bobcat bold
        bolt bonanza bonded border boss boulder boundary boys branch brave breeze bridge bright bro broadway bronco bronze brook
        brookside bros brother brothers buck buckeye budget buffalo bull bulldog butler by c cactus cadillac camelot campus canal canyon
        cape capital capitol caprock captain cardinal care caribou cascade castle cavalier cedar centennial center central century
        certified chameleon champion champions chance channel chaparral charter cherokee cherry chief chinook choice christian circle
        citadel city clark classic clean clear clearview clearwater cliff clover coast coastal cobalt cobra colonel colonial colony
        columbia columbine comet comfort command commercial common commonwealth community compadres compass complete concept concord
        condor cool cooper copper coral core corner cornerstone cornerstones corona cosmos cottage cottonwood cougar country county
        covenant coyote craft craftsman craftsmen creative creek crescent crest crestview crew crimson cross crossroads crown crystal
        cumberland custom cutthroat cutting cypress d d3 dad dads dakota daughter daughters dawn day deal deer delta dependable desert
        designer destiny diamond diamondback direct discount discovery diversified divine dixie do doctor dolphin dominion done double
        downtown dr dragon dream dreams dynamic dynamics dynasty e eagle eagles early earth east eastern eastside easy echo eclipse eco
        economical economy eden edge efficient elegant element elements elevation elite elk elm emerald emergency empire encore endeavor
        energy enterprise envision epic esquire essential eureka everest evergreen everlast evolution exact excel excellence exclusive
        expert experts expo express extreme f factor fairview faith falcon family farm fast father federal fidelity field fields finest
        firefly firm first five flagship flash flat flatiron fleet foothill foothills forest forever forge fort fortress fortune forward
        foundation founders fountain four fox franklin freedom freeway fresh friend friendly friends frontier full fusion future g
        galaxy gang gateway gem general generation genesis genius gentle geo giant gibraltar glacier global globe glory go gold golden
        good grace grand grandpa granite gray great green greenway grey grizzly grove guarantee guaranteed guardian guild gulf guy guys
        h hallmark halo hammer handy happy harbor harmony harvest haven hawk hawkeye hawks heart heartland heaven heights helping
        hercules heritage hermanos hero heroes hickory high highland highlands highline hijos hill hillcrest hills hillside hilltop holy
        homestead honest honor hope horizon hornet horse hotshot hour house hub husky i icon ideal image imperial in independence
        independent industrial infinity ingenuity inland inner innovation innovations innovative insight inspired integra integrated
        integrity interstate invictus iron ironclad ironwood is island it ivory ivy j jackrabbit jade jaguar javelin jet jewel journey
        joy jr jubilee juniper just justice k key keystone king kingdom kings knight knights kodiak l lake lakes lakeshore lakeside
        lakeview lancer land landmark laser laurel leader leaf legacy legend legends legion level lewis liberty licensed life lifetime
        light lighthouse lightning lincoln lion lions little living local lodge logic logical lone lonestar longhorn loyal loyalty lucky
        luna luxury lynx m mac madison magic magnolia magnum main majestic major mako mama mammoth man manor maple marathon marine
        mariner mark marquis mars master masters matrix matterhorn maverick max maxim maximum me meadow meadows mega memorial men
        mercury meridian mesa meteor metro metropolitan mid midland midtown midway midwest mile millennium mission mister mobile model
        modern mom momentum monarch monument moon moose mountain mountains mr mrs mustang my n national native natural nature nautilus
        navigator neighborhood neptune new next nexus night nighthawk no noble nomad north northeast northern northgate northland
        northshore northside northstar northwest northwestern nova o oak oaks oakwood oasis ocean of old olive olympia olympic omega
        omni on one onyx opal optima optimal option options or orchard orion osprey otter our outback outdoor outlaw owl p pacesetter
        pacific pal paladin palm palmetto pals panda panther papa paradigm paradise paragon paramount park parkway partner partners
        patriot patriots peach peak pearl pegasus pelican penguin peninsula peoples perfect perfection performance phoenix picture
        piedmont pilgrim pilot pine pines pinnacle pinon pioneer pioneers piranha plains planet platinum platte plaza plus point polar
        polaris pond ponderosa popular port positive post power powerhouse practical prairie precise precision preferred premier premium
        presidential presidio prestige pride prime primo prince princess priority pristine pro prodigy professional professionals
        progress progressive prominent promise pronghorn pronto pros prospect prosper prosperity proud providence pueblo puma pure
        pyramid q quad quail quaker quality quarry queen quest quick quickfix quicksilver r radiant rainbow rainier ram rampart ranch
        ranger rangers rapid raptor rattlesnake raven ray ready real rebel red redhawk redrock redstone redwood reef regal regency
        regent region regional reliable reliance renaissance renegade renew republic rescue resilient resolute resource response
        responsible revival revolution rhino ridge ridgeline right rio rise rising rite river rivers riverside riverview road roadrunner
        rock rocket rocks rocky rodeo root rose rough round royal ruby rugged rush rustic s sabre safe safety sage saguaro saint saints
        salem salt same samurai san sandstone santa sapphire sasquatch saturn savage savvy sawtooth scenic scorpion scout sea seaside
        seaway select sentinel sentry sequoia serenity sergeant service seven shadow shamrock shark sharp shasta shepherd sherwood
        shield shore shoreline sidewinder sierra signal signature silver silverado simple simplicity simply single sister sisters six
        skilled sky skyline skyway smart smooth snake snow so solid solo solution son sonoran sons source south southeast southern
        southland southside southwest southwestern sovereign spartan speed speedy spirit spring springs spruce square squared st
        stallion standard star starlight stars state stealth stellar sterling stingray stonewall storm straight strategic stratus stream
        strong studio sturdy sublime suburban summer summit sun sunbelt sundance sunny sunrise sunset sunshine super superb superior
        supreme sure surf surge swan sweet swift sycamore synergy t table tahoe talon tampa tandem target team tech technical teton
        thompson three thrifty thunder thunderbird tiger tigers timber timberline timberwolf time timeless titan titanium tnt to
        together tomahawk top topgun topnotch total touch tower towers town township trademark tradition traditional trail trailblazer
        trails tranquil transcontinental treasure treeline tri triad triangle trident trinity trio triple triton triumph trojan tropical
        true trust trusted trustworthy truth tumbleweed turner turnkey turtle twilight twin twister two u ultimate ultra uncle unified
        union unique unison united unity universal universe up upland upper uptown urban us usa v vail valley valor value vanguard
        vantage vector velocity venture ventures venus vertex vertical veteran veterans victor victory view viking village vintage vip
        viper virtue vision vista vital vortex voyager vulcan w wagon warhawk warrior watchtower wave way we weekend welcome west
        western westside westwind wheel whisper white whitetail wholesale wild wildcat wildwood willow wind winds wings winner winners
        winter wise wizard wolf wolfpack wolverine woman wombat women wonder world worldwide worthy wright x xpress y yellow
        yellowjacket yellowstone yes young your z zen zenith zephyr zero zion zone
        """;
}
