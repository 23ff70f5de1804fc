namespace ZohoProcore.Sync;

/// <summary>
/// Names that are nobody's alone: what clerks fill in ("Petty Cash", "Permit Fees"), public bodies and offices, schools and churches, which
/// are called alike in many places ("Washington County", "Register of Deeds"), and what many a town has one of ("Valley Tire").
/// </summary>
internal static class NobodysNames
{
    private static readonly HashSet<string> Fillers = Read(FillerText);
    private static readonly HashSet<string> Bodies = Read(BodyText);
    private static readonly HashSet<string> Ends = Read(EndText);
    private static readonly HashSet<string> Offices = Read(OfficeText);
    private static readonly HashSet<string> Places = Read(PlaceText);
    private static readonly HashSet<string> Beginnings = Read(BeginningText);

    /// <summary>Whether words are all of those that clerks fill in, or numerals beside them.</summary>
    public static bool AreFilledIn(List<string> words) =>
        words.Exists(Fillers.Contains) && words.TrueForAll(word => Fillers.Contains(word) || NumeralWords.Contains(word));

    /// <summary>Whether a word says what many a town has one of: a bank, a tire shop, a marina.</summary>
    public static bool IsPlace(string word) => Places.Contains(word);

    /// <summary>Whether it is the name of a public body or office, a school or a church.</summary>
    public static bool IsPublic(CompanyName name)
    {
        var words = name.Tokens;
        return name.LegalForm.Length == 0 && words.Count > 1
            && ((Bodies.Contains(words[0]) && words[1] == "of")
                || Beginnings.Contains(words[0])
                || Ends.Contains(words[words.Count - 1])
                || words.Any(Offices.Contains));
    }

    private static HashSet<string> Read(string text) =>
        new(text.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private static string FillerText => """
        account accounts adjustment advance allowance allowances anonymous anybody applicable assigned be bill bills bucket building
        card cash catch charge charges check checks cod company conditions contingency contractor contractors counter credit customer
        customers daily default deposit determined direct dummy dump employee employees expense expenses fake fee fees fuel furnished
        general generic in individual internal invoice job known landfill license licenses manual misc miscellaneous multiple na name
        new nobody non none not office one only other others owner owners parking payable payables payee payment payments payroll
        pending permit permits person petty placeholder pos postage property purchase purchases receipt refund refunds reimbursement
        reimbursements rent sale sales sample several single some somebody sub subcontractor subcontractors sundry supplier suppliers
        tax taxes tba tbd temp temporary test time to toll tolls travel unassigned undefined unidentified unknown unnamed unspecified
        use utilities various vendor vendors walk
        """;

    private static string BodyText => """
        archdiocese board borough bureau church city college commonwealth county department dept diocese district division government
        ministry municipality office parish port province state town township university village
        """;

    private static string OfficeText => """
        assessor attorney auditor clerk collector commissioner comptroller constable court courthouse courts deeds disbursement legion
        lodge marshal notary ombudsman postmaster prothonotary recorder register registrar rotary secretary sheriff sheriffs surveyors
        treasurer trustee turnpike zoning
        """;

    private static string PlaceText => """
        airport apartments association auto bank cafe campground carwash cemetery center chronicle clinic club college condominiums
        cooperative deli diner elementary enforcement estates exchange gazette glass grill herald high hoa homeowners hospital hotel
        humanity inn journal laundry library lube marina market mart motel museum news office parts pharmacy pizza post restaurant salon
        stop storage store tavern theater theatre times tire tires title towing tribune university wash way
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
