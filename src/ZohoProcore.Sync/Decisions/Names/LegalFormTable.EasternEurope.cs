namespace ZohoProcore.Sync;

/// <summary>Forms of central and eastern Europe, the Baltic countries, Greece and Turkey.</summary>
internal static partial class LegalFormTable
{
    private static (string Form, string Countries, string Spellings)[] EasternEurope =>
    [
        // Poland
        ("spzoo", "PL", "spzoo|sp zoo|spolka zoo|spolka z ograniczona odpowiedzialnoscia|sp z oo|spolka z oo"),
        (
            "spzoospk",
            "PL",
            "sp z oo spk|sp z oo sp k|sp z oo spolka komandytowa|spolka z ograniczona odpowiedzialnoscia spolka komandytowa|spzoo spk"),
        ("spk", "PL", "spk|sp k|spolka komandytowa"),
        ("spj", "PL", "spj|sp j|spolka jawna"),
        ("spp", "PL", "spolka partnerska|sp p"),
        ("ska", "PL", "ska|spolka komandytowo akcyjna"),
        ("psa", "PL", "prosta spolka akcyjna"),
        ("sc", "PL", "spolka cywilna"),

        // Czechia, Slovakia
        ("sro", "CZ SK", "sro|spol sro|spol s ro|spolecnost s rucenim omezenym|spolocnost s rucenim obmedzenym"),
        ("vos", "CZ SK", "vos|verejna obchodni spolecnost|verejna obchodna spolocnost"),
        ("zs", "CZ", "zapsany spolek"),
        ("jsa", "SK", "jednoducha spolocnost na akcie"),

        // Hungary
        ("kft", "HU", "kft|korlatolt felelossegu tarsasag"),
        ("zrt", "HU", "zrt|zartkoruen mukodo reszvenytarsasag"),
        ("nyrt", "HU", "nyrt|nyilvanosan mukodo reszvenytarsasag"),
        ("bt", "HU", "bt|beteti tarsasag"),
        ("kkt", "HU", "kkt|kozkereseti tarsasag"),

        // Romania
        ("srld", "RO", "srl d"),
        ("pfa", "RO", "pfa|persoana fizica autorizata"),

        // Slovenia, Croatia, Serbia, Bosnia
        ("doo", "SI HR RS BA", "doo|drustvo s ogranicenom odgovornoscu|druzba z omejeno odgovornostjo"),
        ("jdoo", "HR", "jdoo|jednostavno drustvo s ogranicenom odgovornoscu"),
        ("dd", "SI HR BA", "dd|dionicko drustvo|delniska druzba"),
        ("dno", "SI", "dno|druzba z neomejeno odgovornostjo"),
        ("jtd", "HR", "jtd|javno trgovacko drustvo"),
        ("kd", "SI HR", "kd|komanditno drustvo|komanditna druzba"),
        ("sp", "SI", "samostojni podjetnik"),

        // Bulgaria
        ("ood", "BG", "ood|оод|дружество с ограничена отговорност"),
        ("eood", "BG", "eood|еоод|еднолично дружество с ограничена отговорност"),
        ("ad", "BG RS", "ad|ад|акционерно дружество"),
        ("ead", "BG", "ead|еад"),
        ("et", "BG", "едноличен търговец|ет"),
        ("sd", "BG", "събирателно дружество"),

        // Estonia, Latvia, Lithuania
        ("ou", "EE", "ou|osauhing"),
        ("uu", "EE", "usaldusuhing"),
        ("tu", "EE", "taisuhing"),
        ("sia", "LV", "sia|sabiedriba ar ierobezotu atbildibu"),
        ("ik", "LV", "individualais komersants"),
        ("uab", "LT", "uab|uzdaroji akcine bendrove"),
        ("mb", "LT", "mb|mazoji bendrija"),
        ("vsi", "LT", "vsi|viesoji istaiga"),

        // Greece, Cyprus
        ("ae", "GR", "αε|ανωνυμη εταιρεια|ανωνυμη εταιρια"),
        ("epe", "GR", "επε|εταιρεια περιορισμενησ ευθυνησ"),
        ("ike", "GR", "ικε|ιδιωτικη κεφαλαιουχικη εταιρεια"),
        ("oe", "GR", "οε|ομορρυθμη εταιρεια"),
        ("ee", "GR", "εε|ετερορρυθμη εταιρεια"),
        ("ltdgr", "CY", "λτδ|λιμιτεδ"),

        // Turkey, Russia, Ukraine
        ("sti", "TR", "ltd sti|limited sirketi|sti"),
        ("ooo", "RU", "ooo|ооо|общество с ограниченнои ответственностью"),
        ("oao", "RU", "oao|оао"),
        ("zao", "RU", "zao|зао"),
        ("pao", "RU", "pao|пао|публичное акционерное общество"),
        ("ao", "RU", "ao|ао|акционерное общество"),
        ("ip", "RU", "ип|индивидуальныи предприниматель"),
        ("tov", "UA", "tov|тов|товариство з обмеженою відповідальністю"),
        ("fop", "UA", "фоп|фізична особа підприємець"),
    ];
}
