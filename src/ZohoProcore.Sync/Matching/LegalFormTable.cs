namespace ZohoProcore.Sync;

/// <summary>
/// The legal forms of the countries that Zoho Books serves and of those that trade with them: one spelling, and every spelling of it as folded words. Forms of one
/// country that the law tells apart are kept apart. Sources: docs/vendor-matching.md.
/// </summary>
internal static class LegalFormTable
{
    public static (string Form, string Spellings)[] Rows =>
    [
        // United States, Canada
        ("inc", "inc|incorporated|incorporation|incorporee"),
        ("corp", "corp|corporation"),
        ("co", "co|company|compagnie|cie"),
        ("cos", "cos|companies"),
        ("llc", "llc|limited liability company|limited liability co|ltd liability company|ltd liability co"),
        ("pllc", "pllc|professional limited liability company"),
        ("llp", "llp|limited liability partnership"),
        ("lllp", "lllp|limited liability limited partnership"),
        ("lp", "lp|limited partnership"),
        ("gp", "general partnership"),
        ("pc", "pc|professional corporation|professional corp"),
        ("pa", "pa|professional association"),
        ("na", "na|national association"),
        ("trust", "trust"),
        ("ulc", "ulc|unlimited liability company|unlimited liability corporation|unlimited liability corp"),
        ("ltee", "ltee|limitee"),
        ("senc", "senc|societe en nom collectif"),
        ("senccrl", "sencrl|senccrl"),

        // United Kingdom, Ireland, Australia, New Zealand, India, Singapore, Hong Kong, South Africa
        ("ltd", "ltd|limited"),
        ("plc", "plc|public limited company|public ltd company|public limited co|public ltd co"),
        ("dac", "dac|designated activity company"),
        ("clg", "clg|company limited by guarantee"),
        ("cic", "cic|community interest company"),
        ("pty", "pty|proprietary"),
        ("pvt", "pvt|private"),
        ("pte", "pte"),
        ("opc", "opc"),
        ("nl", "no liability"),

        // Germany, Austria, Switzerland, Liechtenstein
        ("gmbh", "gmbh|gesellschaft mit beschrankter haftung|gesellschaft mbh|ges mbh|gesmbh|mbh"),
        ("ggmbh", "ggmbh"),
        ("gmbhcokg", "gmbhcokg|gmbh and co kg|gmbh co kg|gmbh and cokg|gmbh und co kg|gmbh and compagnie kg"),
        ("agcokg", "agcokg|ag and co kg|ag co kg"),
        ("ug", "ug|unternehmergesellschaft|ug haftungsbeschrankt|unternehmergesellschaft haftungsbeschrankt"),
        ("ag", "ag|aktiengesellschaft"),
        ("kg", "kg|kommanditgesellschaft"),
        ("kgaa", "kgaa|kommanditgesellschaft auf aktien"),
        ("ohg", "ohg|offene handelsgesellschaft"),
        ("gbr", "gbr|gesellschaft burgerlichen rechts"),
        ("ek", "ek|eingetragener kaufmann|eingetragene kauffrau"),
        ("ev", "ev|eingetragener verein"),
        ("eg", "eg|eingetragene genossenschaft"),
        ("se", "se|societas europaea"),

        // France, Belgium, Luxembourg, francophone Switzerland
        ("sa", "sa|societe anonyme|sociedad anonima|sociedade anonima|societa anonima"),
        ("sas", "sas|societe par actions simplifiee|sociedad por acciones simplificada"),
        ("sasu", "sasu|societe par actions simplifiee unipersonnelle"),
        ("sarl", "sarl|societe a responsabilite limitee"),
        ("eurl", "eurl|entreprise unipersonnelle a responsabilite limitee"),
        ("sci", "sci|societe civile immobiliere"),
        ("snc", "snc"),
        ("gie", "gie"),
        ("sprl", "sprl"),
        ("bvba", "bvba"),
        ("scrl", "scrl"),

        // Netherlands, Flanders
        ("bv", "bv|besloten vennootschap"),
        ("nv", "nv|naamloze vennootschap"),
        ("vof", "vof|vennootschap onder firma"),
        ("cv", "cv"),

        // Spain, Portugal, Latin America, Brazil
        ("sl", "sl|sociedad limitada"),
        ("slu", "slu|sociedad limitada unipersonal"),
        ("sau", "sau|sociedad anonima unipersonal"),
        ("sll", "sll"),
        ("sadecv", "sadecv|sa de cv|sociedad anonima de capital variable"),
        ("sabdecv", "sabdecv|sab de cv|sociedad anonima bursatil de capital variable"),
        ("sapidecv", "sapidecv|sapi de cv"),
        ("srldecv", "srldecv|s de rl de cv|srl de cv|sociedad de responsabilidad limitada de capital variable"),
        ("srl", "srl|s de rl|sociedad de responsabilidad limitada|societa a responsabilita limitata|sociedad responsabilidad limitada"),
        ("spr", "s de pr de rl"),
        ("lda", "lda|limitada"),
        ("ltda", "ltda"),
        ("eireli", "eireli"),
        ("sac", "sac|sociedad anonima cerrada"),

        // Italy
        ("spa", "spa|societa per azioni|sociedad por acciones"),
        ("srls", "srls"),
        ("sapa", "sapa|societa in accomandita per azioni"),

        // Nordic and Baltic countries
        ("ab", "ab|aktiebolag|aktiebolaget"),
        ("abp", "abp"),
        ("as", "as|aktieselskab|aksjeselskap|aktsiaselts|anonim sirketi"),
        ("asa", "asa|allmennaksjeselskap"),
        ("aps", "aps|anpartsselskab"),
        ("oy", "oy|osakeyhtio"),
        ("oyj", "oyj|julkinen osakeyhtio"),
        ("ehf", "ehf|einkahlutafelag"),
        ("hf", "hf|hlutafelag"),
        ("ou", "ou|osauhing"),
        ("sia", "sia"),
        ("uab", "uab|uzdaroji akcine bendrove"),

        // Central and eastern Europe, Greece, Turkey
        ("spzoo", "spzoo|sp zoo|spolka zoo|spolka z ograniczona odpowiedzialnoscia|sp z oo|spolka z oo"),
        ("spk", "spk|spolka komandytowa"),
        ("spj", "spj|spolka jawna"),
        ("spakc", "spolka akcyjna"),
        ("sro", "sro|spol sro|spolecnost s rucenim omezenym|spolocnost s rucenim obmedzenym"),
        ("akc", "akciova spolecnost|akciova spolocnost"),
        ("kft", "kft|korlatolt felelossegu tarsasag"),
        ("zrt", "zrt"),
        ("nyrt", "nyrt"),
        ("doo", "doo|drustvo s ogranicenom odgovornoscu"),
        ("dd", "dd|dionicko drustvo"),
        ("eood", "eood|еоод"),
        ("ood", "ood|оод"),
        ("ead", "ead|еад"),
        ("ooo", "ooo|ооо"),
        ("oao", "oao|оао"),
        ("zao", "zao|зао"),
        ("pao", "pao|пао"),
        ("tov", "tov|тов"),
        ("ae", "αε|ανωνυμη εταιρεια"),
        ("epe", "επε"),
        ("ike", "ικε"),
        ("sti", "ltd sti|limited sirketi"),

        // Gulf countries, Israel, Pakistan
        ("wll", "wll|with limited liability"),
        ("fze", "fze|free zone establishment"),
        ("fzco", "fzco|fz co|free zone company"),
        ("fzllc", "fz llc|fzllc"),
        ("est", "est|establishment"),
        ("cjsc", "cjsc|closed joint stock company"),
        ("jsc", "jsc|joint stock company|joint stock co|saudi joint stock company"),
        ("pjsc", "pjsc|public joint stock company"),
        ("saog", "saog"),
        ("ذمم", "ذمم|ذات مسيوليه محدوده"),
        ("שמ", "בעמ"),

        // Japan, China, Taiwan, Korea
        ("kk", "kk|kabushiki kaisha|kabushiki gaisha|株式会社"),
        ("gk", "gk|godo kaisha|合同会社"),
        ("yk", "yk|yugen kaisha|yugen gaisha|有限会社"),
        ("goshi", "合資会社"),
        ("gomei", "合名会社"),
        ("股份有限公司", "股份有限公司"),
        ("有限责任公司", "有限责任公司|有限責任公司"),
        ("有限公司", "有限公司"),
        ("jusik", "주식회사|jusik hoesa"),
        ("yuhan", "유한회사"),

        // Indonesia, Malaysia, Philippines, Vietnam, Thailand
        ("tbk", "tbk"),
        ("sdnbhd", "sdn bhd|sdnbhd|sendirian berhad"),
        ("bhd", "bhd|berhad"),
        ("pcl", "pcl|public company limited|public co ltd"),
    ];

    /// <summary>Forms that are written in front of the name.</summary>
    public static string[] AtTheFront =>
    [
        "pt", "ooo", "oao", "zao", "pao", "ооо", "оао", "зао", "пао", "тов", "uab", "sia", "شركه", "موسسه", "株式会社", "有限会社", "合同会社", "合資会社", "合名会社", "주식회사", "유한회사",
    ];

    /// <summary>Forms of scripts that write no spaces, the longest first.</summary>
    public static string[] Unspaced =>
    [
        "股份有限公司", "有限责任公司", "有限責任公司", "有限公司", "株式会社", "有限会社", "合同会社", "合資会社", "合名会社", "주식회사", "유한회사",
    ];
}
