namespace ZohoProcore.Sync;

/// <summary>
/// Domains that are nobody's own: mail providers, carriers and sites that many firms have a page on, in every country and below every name
/// of theirs; and what clerks fill in.
/// </summary>
internal static class SharedDomains
{
    private static readonly HashSet<string> Providers = Read(ProviderText);
    private static readonly HashSet<string> Fillers = Read(FillerText);
    private static readonly HashSet<string> NoCountries = Read("localhost local localdomain lan internal invalid example none na null");

    // What stands between a name and a country: "acme.co.uk".
    private static readonly HashSet<string> SecondLevels =
        Read("co com org net ac edu gov or ne gen ind ltd plc me nom biz firm asn id info web sa pvt");

    /// <summary>Whether a domain is written rightly and may be one firm's.</summary>
    public static bool IsOwn(string domain)
    {
        var labels = domain.Split('.');
        return labels.Length > 1
            && Array.TrueForAll(labels, label => label.Length > 0 && label.All(c => c == '-' || char.IsLetterOrDigit(c)))
            && labels[labels.Length - 1] is { Length: > 1 } country && char.IsLetter(country[0]) && !NoCountries.Contains(country)
            && !IsOfMany(labels)
            && Stem(labels) is { Length: > 1 } stem && !IsProvider(stem) && !IsFiller(stem)
            && !(labels.Length == 2 && country.Length == 2 && SecondLevels.Contains(stem));
    }

    /// <summary>The domain that was registered: "acme.co.uk" of "mail.acme.co.uk".</summary>
    public static string Registered(string domain)
    {
        var labels = domain.Split('.');
        return string.Join(".", labels.Skip(Place(labels)));
    }

    // A university, an authority or a school has as many people as a provider: "tamu.edu", "navy.mil", "isd.k12.tx.us", "acme.gov.uk".
    private static bool IsOfMany(string[] labels) =>
        labels[labels.Length - 1] is "edu" or "gov" or "mil"
        || (labels.Length > 2 && labels[labels.Length - 1].Length == 2 && labels[labels.Length - 2] is "edu" or "gov" or "mil" or "ac")
        || (labels.Length > 2 && labels[labels.Length - 1] == "us" && labels[labels.Length - 2].Length == 2);

    // "gmial" and "hotmial" are a provider's too, mistyped.
    private static bool IsProvider(string stem) => Providers.Contains(stem)
        || (stem.Length > 4 && Enumerable.Range(1, stem.Length - 1).Any(
            at => Providers.Contains($"{stem.Substring(0, at - 1)}{stem[at]}{stem[at - 1]}{stem.Substring(at + 1)}")));

    private static string Stem(string[] labels) => labels[Place(labels)];

    private static int Place(string[] labels) =>
        labels.Length > 2 && labels[labels.Length - 1].Length == 2 && SecondLevels.Contains(labels[labels.Length - 2])
            ? labels.Length - 3
            : Math.Max(0, labels.Length - 2);

    // "noemail", "not-provided", "none1": made of words that mean nothing.
    private static bool IsFiller(string stem)
    {
        var letters = stem.Replace("-", string.Empty).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (letters.Length == 0)
        {
            return stem.Distinct().Count() < 3;
        }

        var ends = new bool[letters.Length + 1];
        ends[0] = true;
        for (var end = 1; end <= letters.Length; end++)
        {
            for (var start = 0; start < end && !ends[end]; start++)
            {
                ends[end] = ends[start] && Fillers.Contains(letters.Substring(start, end - start));
            }
        }

        return ends[letters.Length] || letters.Distinct().Count() == 1;
    }

    private static HashSet<string> Read(string text) =>
        new(text.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private static string FillerText => """
        a abc addr address an any anyone applicable asdf available company contact domain dummy e email example fake given has info
        invalid junk mail my n na needed nil no nobody nomail non none noone not nothing nowhere null on our pending placeholder please
        provided qwerty reply sample sender site somebody someone somewhere supplier tba tbd temp temporary test testing the unavailable
        undefined unknown update vendor web website x xx xxx xyz yes you your
        """;

    private static string ProviderText => """
        11880 126 139 163 189 1and1 263 about abv adelphia aim airmail alice aliceadsl aliyun amazon ameritech angelfire angi
        angieslist aol apple arcor arnet aruba asia att attglobal avidxchange azurewebsites bark bbb beacons bell bellnet bellsouth
        bezeqint bigfoot bigpond bill billcom bit blogger blogspot bloomberg bluewin blueyonder bol bredband bresnan btconnect
        btinternet btopenworld buildingconnected buildzoom business cableone canada411 carrd cegetel centrum centurylink centurytel
        chamberofcommerce charter checkatrade chello cloud cloudfront club-internet cogeco comcast compuserve consolidated
        constantcontact cox crunchbase cytanet dasoertliche daum dbmail dnb docomo dodo dsl durable earthlink ebay eclipse eircom
        elisa email embarqmail emirates etisalat etsy eventbrite excite exportersindia express ezweb facebook fastmail fastwebnet fb
        fibertel foursquare free freemail freenet freeserve freesurf freshbooks frontier frontiernet fsmail fsnet fuse g gelbeseiten
        github gitlab glassdoor gmail gmx godaddysites goo google googlemail hanmail herokuapp hetnet hipages home homeadvisor
        homestars homestead hotmail houzz hubspot hughes hushmail icloud ig iinet inbox indeed indiamart indiatimes inode instagram
        intuit inwind iol ipswich jimdo jimdofree jimdosite juno justdial kabelmail kpnmail kpnplanet laposte libero libertysurf
        linkedin linktr linktree live lycos mac mail mailbox mailchimp mailinator mailnesia manta mapquest mchsi me medium melio
        meliopayments mindspring mobistar msn mtnl mweb mybuilder myshopify mystrikingly naver neostrada netcologne netfirms netlify
        netscape netzero neuf nextdoor nifty ntlworld numericable o2 o2active o2mail o2online ocn oneandone onet online onlinehome
        ono opencorporates optimum optonline optusnet orange otenet outlook ozemail pacbell pagesjaunes paginebianche paginegialle
        paypal pinterest plala planet pm pobox poczta porch post procore prodigy productreview proton protonmail q qq quickbooks
        qwest rambler ratedpeople rediff rediffmail roadrunner rocketmail rogers rr runbox sapo sasktel saudi sbcglobal scarlet
        seznam sfr shaw shopify sify sina singnet site123 sky skynet slingshot snapchat snet societe softbank sohu sparklight
        spectrum spray square squarespace squareup stc strikingly suddenlink sulekha sunrise superpages swbell swissonline sympatico
        t t-mobile t-online talk21 talktalk tds telecomitalia telefonica telekom telenet telenor telia telkomsa telus terra
        thebluebook threads thumbtack tiktok tin tinyurl tiscali tpg tradeindia tripod truelocal trustatrader trustpilot tumblr tuta
        tutanota twitter ueniweb uol upc usa vercel verizon versatel videotron vip virgilio virgin virginmedia vodafone vodamail
        vsnl vtr wa walla wanadoo waveapps web webflow webnode webs weebly westnet whatsapp whitepages wikipedia windstream wix
        wixsite wixstudio wordpress wowway wp xero xtra ya yahoo yandex yell yellow yellowpages yelp ymail yolasite yopmail youtu
        youtube zeelandnet ziggo zoho zohomail zohopublic zohosites zoominfo zoominternet
        """;
}
