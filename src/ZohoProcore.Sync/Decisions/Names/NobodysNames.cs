namespace ZohoProcore.Sync;

/// <summary>
/// Names that are nobody's alone: what clerks fill in ("Petty Cash", "One Time Vendor"), and public bodies, schools and churches, which are
/// called alike in many places ("Washington County", "First Baptist Church").
/// </summary>
internal static class NobodysNames
{
    private static readonly HashSet<string> Fillers = Read(FillerText);
    private static readonly HashSet<string> Bodies = Read(BodyText);
    private static readonly HashSet<string> Ends = Read(EndText);
    private static readonly HashSet<string> Beginnings = Read(BeginningText);

    /// <summary>Whether words are all of those that clerks fill in, or numerals beside them.</summary>
    public static bool AreFilledIn(List<string> words) =>
        words.Exists(Fillers.Contains) && words.TrueForAll(word => Fillers.Contains(word) || NumeralWords.Contains(word));

    /// <summary>Whether it is the name of a public body, a school or a church.</summary>
    public static bool IsPublic(CompanyName name)
    {
        var words = name.Tokens;
        return name.LegalForm.Length == 0 && words.Count > 1
            && ((Bodies.Contains(words[0]) && words[1] == "of")
                || Beginnings.Contains(words[0])
                || Ends.Contains(words[words.Count - 1]));
    }

    private static HashSet<string> Read(string text) =>
        new(text.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private static string FillerText => """
        account accounts advance adjustment anonymous anybody applicable assigned bill bills bucket cash catch charge charges check
        checks cod contractor contractors counter credit card customer daily default deposit dummy employee employees expense
        expenses fake fuel general generic in individual internal invoice job known manual misc miscellaneous multiple name na new
        nobody non none not office one only other others owner owners payable payables payee payment payments payroll pending person
        petty placeholder pos purchase purchases receipt reimbursement reimbursements sale sales sample several single some somebody sub
        subcontractor subcontractors sundry supplier suppliers tba tbd temp temporary test time travel unassigned undefined
        unidentified unknown unnamed unspecified use various vendor vendors walk
        """;

    private static string BodyText => """
        archdiocese board borough bureau church city commonwealth county department dept diocese district division government
        ministry municipality office parish port province state town township university village
        """;

    private static string EndText => """
        authority baptist borough cathedral chapel church churches clerk commerce commission council county department dept diocese
        district isd library methodist ministries mosque municipality parish police presbyterian schools school seminary sheriff
        synagogue township treasurer treasury gemeinde kirchengemeinde landkreis kommune gemeente nagar palika panchayat
        """;

    private static string BeginningText => """
        archdiocese ayuntamiento chiesa commune comune diocese eglise gemeente gemeinde gmina iglesia igreja kirchengemeinde kommune
        kreis landkreis mairie municipio parroquia parrocchia prefeitura samtgemeinde stadt
        """;
}
