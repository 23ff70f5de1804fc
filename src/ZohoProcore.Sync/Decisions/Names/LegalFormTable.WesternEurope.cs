namespace ZohoProcore.Sync;

/// <summary>Forms of western, southern and northern Europe.</summary>
internal static partial class LegalFormTable
{
    private static (string Form, string Countries, string Spellings)[] WesternEurope =>
    [
        ("se", "EU", "se|societas europaea"),
        ("eeig", "EU", "eeig|ewiv|european economic interest grouping"),

        // Germany, Austria, Switzerland, Liechtenstein
        ("gmbh", "DE AT CH LI", "gmbh|gesellschaft mit beschrankter haftung|gesellschaft mbh|ges mbh|gesmbh|mbh"),
        ("ggmbh", "DE AT", "ggmbh|gemeinnutzige gmbh"),
        ("gmbhcokg", "DE AT", "gmbhcokg|gmbh and co kg|gmbh co kg|gmbh and cokg|gmbh und co kg|gmbh and compagnie kg"),
        ("gmbhcoohg", "DE", "gmbh and co ohg"),
        ("gmbhcokgaa", "DE", "gmbh and co kgaa"),
        ("agcokg", "DE", "agcokg|ag and co kg|ag co kg"),
        ("secokg", "DE", "se and co kg"),
        ("ugcokg", "DE", "ug and co kg|ug haftungsbeschrankt and co kg"),
        ("ug", "DE", "ug|unternehmergesellschaft|ug haftungsbeschrankt|unternehmergesellschaft haftungsbeschrankt"),
        ("ag", "DE AT CH LI", "ag|aktiengesellschaft"),
        ("kg", "DE AT CH", "kg|kommanditgesellschaft"),
        ("kgaa", "DE", "kgaa|kommanditgesellschaft auf aktien"),
        ("ohg", "DE", "ohg|offene handelsgesellschaft"),
        ("og", "AT", "og|offene gesellschaft"),
        ("eu", "AT", "eu|eingetragener unternehmer|eingetragene unternehmerin"),
        ("flexco", "AT", "flexco|flexible kapitalgesellschaft|flexkapg"),
        ("gbr", "DE AT", "gbr|gesellschaft burgerlichen rechts|gesbr|egbr"),
        ("partg", "DE", "partg|partnerschaftsgesellschaft"),
        ("partgmbb", "DE", "partgmbb|partg mbb"),
        ("ek", "DE", "ek|eingetragener kaufmann|eingetragene kauffrau|ekfm|ekfr"),
        ("ev", "DE", "ev|eingetragener verein"),
        ("eg", "DE AT", "eg|egen|eingetragene genossenschaft"),

        // France, Belgium, Luxembourg, francophone Switzerland
        (
            "sa",
            "FR BE LU CH ES PT RO PL AR CL PE GR",
            "sa|societe anonyme|sociedad anonima|sociedade anonima|societate pe actiuni|spolka akcyjna"),
        ("sas", "FR IT CO AR", "sas|societe par actions simplifiee|sociedad por acciones simplificada|societa in accomandita semplice"),
        ("sasu", "FR", "sasu|societe par actions simplifiee unipersonnelle"),
        ("sarl", "FR LU CH", "sarl|sa rl|societe a responsabilite limitee"),
        ("sarls", "LU", "sarl s|societe a responsabilite limitee simplifiee"),
        ("eurl", "FR", "eurl|entreprise unipersonnelle a responsabilite limitee"),
        ("selarl", "FR", "selarl|societe dexercice liberal a responsabilite limitee"),
        ("sci", "FR", "sci|societe civile immobiliere"),
        ("snc", "FR BE IT LU RO", "snc|societa in nome collettivo"),
        ("scs", "FR LU RO", "scs|societe en commandite simple"),
        ("scsp", "LU", "scsp|societe en commandite speciale"),
        ("sca", "FR BE LU RO", "sca|societe en commandite par actions"),
        ("scop", "FR", "scop|societe cooperative and participative"),
        ("scea", "FR", "scea"),
        ("earl", "FR", "earl"),
        ("gie", "FR BE LU", "gie|groupement dinteret economique"),
        ("sprl", "BE", "sprl|societe privee a responsabilite limitee"),
        ("bvba", "BE", "bvba|besloten vennootschap met beperkte aansprakelijkheid"),
        ("scrl", "BE", "scrl"),
        ("cvba", "BE", "cvba"),
        ("asbl", "BE LU", "asbl|association sans but lucratif"),
        ("vzw", "BE", "vzw|vereniging zonder winstoogmerk"),
        ("commv", "BE", "commv|comm v|commanditaire vennootschap"),

        // Netherlands, Flanders
        ("bv", "NL BE", "bv|besloten vennootschap"),
        ("nv", "NL BE", "nv|naamloze vennootschap"),
        ("vof", "NL BE", "vof|vennootschap onder firma"),
        ("cv", "NL BE", "cv"),
        ("ua", "NL", "ua|uitgesloten aansprakelijkheid|cooperatie ua"),
        ("stichting", "NL", "stichting"),

        // Spain, Portugal
        ("sl", "ES", "sl|sociedad limitada"),
        ("slu", "ES", "slu|sociedad limitada unipersonal"),
        ("slp", "ES", "slp|sociedad limitada profesional"),
        ("slne", "ES", "slne|sociedad limitada nueva empresa"),
        ("sau", "ES", "sau|sociedad anonima unipersonal"),
        ("sal", "ES", "sal|sociedad anonima laboral"),
        ("sll", "ES", "sll|sociedad limitada laboral"),
        ("scoop", "ES", "scoop|s coop|sociedad cooperativa"),
        ("cb", "ES", "comunidad de bienes"),
        ("ute", "ES", "ute|union temporal de empresas"),
        (
            "srl",
            "IT RO BE ES AR PE",
            "srl|s de rl|sociedad de responsabilidad limitada|societa a responsabilita limitata|sociedad responsabilidad "
            + "limitada|societate cu raspundere limitata"),
        ("lda", "PT", "lda|limitada"),
        ("unipessoallda", "PT", "unipessoal lda|unipessoal limitada"),
        ("sgps", "PT", "sgps|sociedade gestora de participacoes sociais"),

        // Italy
        ("spa", "IT CL", "spa|societa per azioni|sociedad por acciones"),
        ("srls", "IT", "srls|societa a responsabilita limitata semplificata"),
        ("sapa", "IT", "sapa|societa in accomandita per azioni"),
        ("scarl", "IT", "scarl|societa consortile a responsabilita limitata"),
        ("scpa", "IT", "scpa|societa consortile per azioni"),
        ("ss", "IT", "societa semplice"),

        // Denmark, Norway, Sweden, Finland, Iceland
        ("ab", "SE FI LT", "ab|aktiebolag|aktiebolaget|ab publ|aktiebolag publ|akcine bendrove"),
        ("abp", "FI", "abp|publikt aktiebolag"),
        ("hb", "SE", "hb|handelsbolag"),
        ("kb", "SE", "kb|kommanditbolag"),
        ("ekforening", "SE", "ek for|ekonomisk forening"),
        (
            "as",
            "DK NO EE LV CZ SK TR",
            "as|aktieselskab|aksjeselskap|aktsiaselts|akciju sabiedriba|anonim sirketi|akciova spolecnost|akciova spolocnost"),
        ("asa", "NO", "asa|allmennaksjeselskap"),
        ("ans", "NO", "ans|ansvarlig selskap"),
        ("da", "NO", "selskap med delt ansvar"),
        ("aps", "DK", "aps|anpartsselskab"),
        ("ivs", "DK", "ivs|ivaerksaetterselskab"),
        ("ks", "DK NO CZ SK", "ks|kommanditselskab|kommandittselskap|komanditni spolecnost|komanditna spolocnost"),
        ("ps", "DK", "partnerselskab"),
        ("is", "DK", "interessentskab"),
        ("amba", "DK", "amba|andelsselskab"),
        ("oy", "FI", "oy|osakeyhtio"),
        ("oyab", "FI", "oy ab"),
        ("oyj", "FI", "oyj|julkinen osakeyhtio"),
        ("ky", "FI", "ky|kommandiittiyhtio"),
        ("ay", "FI", "avoin yhtio"),
        ("tmi", "FI", "tmi|toiminimi"),
        ("osk", "FI", "osk|osuuskunta"),
        ("ehf", "IS", "ehf|einkahlutafelag"),
        ("hf", "IS", "hf|hlutafelag"),
    ];
}
