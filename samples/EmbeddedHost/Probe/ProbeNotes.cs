namespace EmbeddedHost;

/// <summary>
/// The notes in <c>docs/wire-notes.md</c> that no source settles: by which switches or questions each one is asked, or why it can't be. A test holds the two together.
/// </summary>
/// <param name="Begins">How the note begins.</param>
/// <param name="AskedBy">The questions.</param>
/// <param name="Why">Why none is asked.</param>
internal sealed record ProbeNotes(string Begins, IReadOnlyList<string> AskedBy, string Why = "")
{
    private const string NotProvoked = "No call provokes it: it shows only when the service answers so by itself, and then the client refuses the answer by name.";

    public static IEnumerable<ProbeNotes> All =>
    [
        new("`page_context` may be", ["note.zoho.Pages"]),
        Unasked("`zoho.ae` and `zoho.uk`", "It takes an account in those data centres."),
        Unasked("The page on OAuth lists API hosts", "The hosts that the clients use are those that answer: a connection that works has asked it."),
        Unasked("A document printed as HTML", "The sync prints nothing as HTML."),
        Unasked("A limit can be told inside a 200", "It takes exceeding a limit, which would take calls from the sync."),
        Unasked("What the revocation of a token answers", "It takes giving up the refresh token that the sync lives by."),
        new("The value of a custom field is a text", ["note.zoho.CustomFieldLists"]),
        Unasked("Whether a success can carry a code", NotProvoked),
        Unasked("Whether a key can stand twice around the records, such", NotProvoked),
        Unasked("An object of nulls can stand", NotProvoked),
        Unasked("How large a file may be", "It takes a file as large as the service takes, in somebody's order."),
        Unasked("Whether an order that gets or loses its file", "It takes exchanging the file of somebody's order."),
        Unasked("Whether `documents` of a purchase order", "It takes several files in somebody's order, and nothing that is documented gives them back."),
        Unasked("What an update does with files of `documents`", "The sync writes neither files nor balances of contacts into Zoho Books."),
        new("What an update does with lines", ["zoho.OmittedLinesAreRemoved"]),
        Unasked("A line of an invoice or an estimate can be written", "The sync writes neither invoices nor estimates."),
        Unasked("Rates of tasks and users in a project", "The sync writes no amounts into Zoho Books."),
        Unasked("Tasks that are written with a project", "The sync writes neither projects nor items into Zoho Books."),
        Unasked("Whether the id in the answer about a recurring journal", "The sync knows no recurring journals, and both ways are taken."),
        Unasked("One option of a reporting tag is made", "The sync changes no reporting tags."),
        Unasked("A new comment on a purchase order", "It takes a comment on somebody's order; both ways are there."),
        Unasked("The page of an order that people open", "It takes a person who is signed in; the clients never call it."),
        Unasked("Whether a file in an update of a commitment", "It takes a file in a commitment that is approved; a refusal is told as a question, and nothing is repeated."),
        Unasked("An answer without its list", NotProvoked),
        Unasked("A success can hold `{\"error\"", NotProvoked),
        new("Whether `GET /itemdetails` fails", ["zoho.UnknownItemFailsDetails"]),
        Unasked("Whether an answer names a custom field by", "Each of the three names is read: a policy says the one that the order shows."),
        new("Whether a field that looks up a record", ["zoho.LookupIsName"]),
        new("Whether an update of a custom module's record", ["zoho.OmittedRecordFieldsAreCleared"]),
        Unasked("Whether a record of a custom module can be chosen", "No documented call makes one inactive, so it takes a person; a filter that has every record tells nothing, and is taken so."),
        new("Whether the value of the header `X-Unique-Identifier-Value`", ["zoho.UpsertCopiesTheKey"]),
        Unasked("What a row of workflow rules says", "It takes switching a rule of somebody's off: the sync makes no workflow rules."),
        Unasked("Some lists are described as a list", NotProvoked),
        Unasked("What an update does with something to attach", "The sync attaches nothing by its id, and no update that does is repeated."),
        Unasked("Items of a subcontractor invoice have ids", "The sync reads no invoices of subcontractors, and both ways are read."),
        Unasked("How invoices of a contract work:", "The sync reads no settings of invoices, and both ways are read."),
        Unasked("An update of a file \"creates a new file version\"", "The sync keeps no documents of projects, and neither write is repeated."),
        Unasked("The revocation of a token answers 200", "It takes giving up a token that the sync lives by."),
        new("Triggers are posted as `create`", ["procore.TriggerEvents"]),
        new("Which triggers of a bulk are refused", ["note.procore.TriggersInBulk"]),
        new("Hooks of projects have a `status`", ["procore.ProjectHooksHaveStatus"]),
        new("Where a list ends is told by", ["note.procore.Pages"]),
        Unasked("Whether a key can stand twice around the records (", NotProvoked),
        Unasked("Whether a sync of vendors leaves alone", "The sync asks it itself: the first change that shows it goes alone, and is looked at."),
        new("The order and the clock of a sync's answer", ["procore.SyncEntityOrder"]),
        new("Whether `null` or `\"\"` empties an `origin_id`", ["procore.NullClears", "note.procore.EmptiedOriginIds"]),
        Unasked("Whether a name may stand twice in a record", NotProvoked),
        Unasked("Whether a name may stand twice in an error", NotProvoked),
        new("Errors have about a dozen shapes", ["procore.ErrorShape"]),
        new("`currency_exchange_rate` and `base_currency_iso_code`", ["note.procore.Currencies", "procore.Currencies"]),
        new("What the settings of currencies", ["note.procore.CurrencySettings", "procore.ContractsTellTheirCurrency"]),
        new("Help says that duplicate numbers", ["procore.ContractNumbers"]),
        new("Whether a potential change order of a project with one tier", ["procore.OneTierRefusesPotentialChanges"]),
        new("Answers about potential change orders", ["procore.PotentialChangesTellWhereTheyAre"]),
        new("Whether descriptions of commitment lines come back escaped", ["procore.LineTextsComeBackEscaped"]),
        new("Whether commitments show their custom fields", ["procore.CommitmentsShowCustomFields"]),
        Unasked("Which types custom fields can have", "Each definition says its own: a policy that names a field of an unknown type is a question that says which."),
        new("Whether a line of a change order gives its tax code back", ["procore.ChangeOrderLinesShowTaxCodes"]),
        Unasked("Whether a WBS code that is posted once more", "It takes a code of its own, which no documented call removes."),
        Unasked("Whether a locked budget takes a new line", "It takes a budget that is locked, and no documented call locks one."),
        new("What a list of prime contracts answers", ["procore.PrimeContractsShowTheirOwner"]),
        new("Whether the list of a project's cost codes", ["procore.CostCodeListsHaveSubJobs"]),
        new("Whether the cost types that a cost code shows", ["procore.CostCodesShowAllowedTypes"]),
        new("What a list of sub jobs answers", ["procore.SubJobsAreTheirSegmentItems"]),
        new("Which of two answers `uoms/sync` gives is not said", ["procore.UnitSyncsAnswerEntities"]),
        Unasked("What rates of currencies, lists of standard codes", "The sync reads none of them, and what has another form is refused by name."),
        Unasked("What a row of budget details", "The sync reads a view's lines instead, and asking is a report that may be too much work."),
        Unasked("What a new upload answers", "It takes an upload that nobody uses, and nothing that is documented removes one."),
        new("Rows of a budget view", ["note.procore.BudgetRows"]),
        new("Lines of a budget view", ["note.procore.BudgetColumns"]),
    ];

    private static ProbeNotes Unasked(string begins, string why) => new(begins, [], why);
}
