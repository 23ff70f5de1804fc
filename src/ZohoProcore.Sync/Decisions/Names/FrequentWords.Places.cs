namespace ZohoProcore.Sync;

/// <summary>States, provinces and large cities.</summary>
internal static partial class FrequentWords
{
    private static string PlaceText => """
        abilene abu adelaide ahmedabad akron alabama alaska albany alberta albuquerque alexandria allentown amarillo america american
        americas amsterdam ana anaheim anchorage angeles antonio arizona arkansas arlington asheville aspen athens atlanta augusta
        aurora austin australia australian bakersfield baltimore bangalore barbara barcelona beaumont beijing belfast bellevue bend
        bengaluru berkeley berlin billings birmingham boise boston boulder bozeman bridgeport brisbane bristol british bronx brooklyn
        brownsville buffalo burbank burlington calgary california canada canadian canberra cardiff carlsbad carolina casper cedar
        chandler charleston charlotte chattanooga chennai chesapeake cheyenne chicago christi cincinnati cleveland colorado columbia
        columbus connecticut corpus cruz dakota dallas darwin dayton daytona delaware delhi denton denver detroit dhabi diego dover
        dubai dublin duluth durham edinburgh edmonton elgin elmira elpaso erie eugene europe european evansville everett fairbanks
        fargo fayetteville fe flagstaff flint florida fontana fort francisco fremont fresno frisco ft gainesville galveston garland
        georgia gilbert glasgow glendale greeley greensboro greenville gujarat gulfport halifax hamburg hamilton hampshire hampton
        harrisburg hartford hawaii henderson hialeah hobart hollywood honolulu houston huntington huntsville hyderabad idaho illinois
        independence indiana indianapolis iowa irvine irving jackson jacksonville jeddah jersey joliet joplin jose juneau kansas
        kentucky kerala knoxville kolkata lafayette lakeland lakewood lancaster lansing laredo las lasvegas leeds lexington lincoln
        littleton liverpool london longmont longview los louis louisiana louisville loveland lubbock lyon macon madison madrid maine
        manchester manhattan manitoba maryland massachusetts medford melbourne memphis mesa mexican mexico miami michigan midland
        milan milwaukee minneapolis minnesota mississippi missouri mobile modesto montana montgomery montreal mumbai munich naperville
        naples nashville nebraska nevada newark newport norfolk norman oakland oceanside odessa ogden ohio oklahoma olympia omaha
        ontario oregon orlando orleans osaka ottawa oxnard paris pasadena paso paul pennsylvania peoria perth petersburg philadelphia
        phoenix pittsburgh plano pocatello pomona portland princeton providence provo pueblo pune punjab quebec queens queensland
        racine raleigh regina reno rhode richmond riverside riyadh roanoke rochester rockford rome rosa sacramento salem salinas
        saltlake saskatoon savannah scottsdale scranton seattle shanghai shreveport sioux spokane springfield stamford stockton
        sunnyvale sydney syracuse tacoma tallahassee tampa tasmania tempe tennessee texan texas tokyo toledo topeka toronto trenton
        tucson tulsa tuscaloosa tyler utah utica vancouver vegas ventura vermont victoria virginia waco warwick washington waterbury
        wichita wilmington winnipeg winston wisconsin worcester worth wyoming yakima yonkers york yuma
        """;
}
