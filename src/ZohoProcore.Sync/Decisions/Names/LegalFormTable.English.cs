namespace ZohoProcore.Sync;

/// <summary>Forms of the countries whose law is written in English, and of Latin America.</summary>
internal static partial class LegalFormTable
{
    private static (string Form, string Countries, string Spellings)[] English =>
    [
        // United States, Canada
        ("inc", "US CA PH AU", "inc|incorporated|incorporation|incorporee"),
        ("corp", "US CA PH", "corp|corporation"),
        ("co", "US CA SA PH", "co|company|compagnie|cie"),
        ("andco", "US CA", "and co|and company|and compagnie|and cie"),
        ("cos", "US CA", "cos|companies"),
        ("llc", "US SA AE BH OM EG", "llc|limited liability company|limited liability co|ltd liability company|ltd liability co"),
        ("pllc", "US", "pllc|professional limited liability company"),
        ("llp", "US CA GB IN SG", "llp|limited liability partnership"),
        ("lllp", "US", "lllp|limited liability limited partnership"),
        ("lp", "US CA GB IE JP SG", "lp|limited partnership"),
        ("gp", "US CA", "gp|general partnership"),
        ("pc", "US CA", "pc|professional corporation|professional corp"),
        ("psc", "US", "psc|professional service corporation|professional service corp"),
        ("pa", "US", "pa|professional association"),
        ("na", "US", "na|national association"),
        ("fsb", "US", "fsb|federal savings bank"),
        ("pbc", "US", "pbc|public benefit corporation|public benefit corp"),
        ("l3c", "US", "l3c|low profit limited liability company"),
        ("trust", "US CA", "trust"),
        ("coop", "US CA", "coop|cooperative|co operative"),
        ("ulc", "CA IE", "ulc|unlimited liability company|unlimited liability corporation|unlimited liability corp"),
        ("ltee", "CA", "ltee|limitee"),
        ("sec", "CA", "sec|societe en commandite"),
        ("senc", "CA", "senc|societe en nom collectif"),
        ("sencrl", "CA", "sencrl|senccrl|societe en nom collectif a responsabilite limitee"),
        ("srlca", "CA", "societe a responsabilite limitee du canada"),

        // United Kingdom, Ireland, Cyprus, Malta, Australia, New Zealand, India, Pakistan, Singapore, Hong Kong, South Africa
        ("ltd", "GB IE CY MT AU NZ IN PK CA US SG HK ZA CN JP SA", "ltd|limited"),
        ("plc", "GB IE CY MT", "plc|public limited company|public ltd company|public limited co|public ltd co"),
        ("cyf", "GB", "cyf|cyfyngedig"),
        ("cio", "GB", "cio|charitable incorporated organisation"),
        ("cic", "GB", "cic|community interest company"),
        ("dac", "IE", "dac|designated activity company"),
        ("clg", "IE", "clg|company limited by guarantee"),
        ("uc", "IE", "uc|unlimited company"),
        ("teo", "IE", "teo|teoranta"),
        ("ptyltd", "AU ZA", "pty ltd|pty limited|proprietary limited|proprietary ltd"),
        ("pty", "AU ZA", "pty|proprietary"),
        ("nl", "AU", "no liability"),
        ("pvtltd", "IN PK", "pvt ltd|pvt limited|private limited|private ltd|p ltd|p limited"),
        ("pvt", "IN PK", "pvt|private"),
        ("opcpvtltd", "IN", "opc pvt ltd|opc private limited|opc private ltd"),
        ("opc", "IN", "opc|one person company"),
        ("huf", "IN", "huf|hindu undivided family"),
        ("pteltd", "SG", "pte ltd|pte limited"),
        ("pte", "SG", "pte"),
        ("cc", "ZA", "close corporation"),

        // Mexico, Latin America, Brazil
        ("sadecv", "MX", "sadecv|sa de cv|sociedad anonima de capital variable"),
        ("sabdecv", "MX", "sabdecv|sab de cv|sociedad anonima bursatil de capital variable"),
        ("sapidecv", "MX", "sapidecv|sapi de cv|sociedad anonima promotora de inversion de capital variable"),
        ("srldecv", "MX", "srldecv|s de rl de cv|srl de cv|sociedad de responsabilidad limitada de capital variable"),
        ("spr", "MX", "s de pr de rl"),
        ("ltda", "BR CO CL", "ltda"),
        ("eireli", "BR", "eireli"),
        ("sac", "PE", "sac|sociedad anonima cerrada"),
    ];
}
