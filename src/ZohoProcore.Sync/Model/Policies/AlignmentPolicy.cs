using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>
/// What an alignment may write into Zoho Books, so that it has the projects, cost codes and cost types of Procore. Unless it
/// is <see cref="Unasked"/>, nothing is written before a person looked at the plan and applied it, and no project, code or type is ever
/// made in Procore by it. All of it is off by default.
/// </summary>
public sealed record AlignmentPolicy
{
    /// <summary>
    /// Whether active projects of Procore that have a number are made in Zoho Books, with the number in front of the name. One that may be
    /// there under another name is a question.
    /// </summary>
    public bool CreateProjects { get; init; }

    /// <summary>
    /// The customer of projects that are made and for which nothing else names one: its name or its contact_id in Zoho Books, where every
    /// project has one. Null: a person is asked, in review, for whom such a project is.
    /// </summary>
    public string? Customer { get; init; }

    /// <summary>The customers of single projects, by the project's number in Procore, each by its name or contact_id.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public SortedDictionary<string, string>? Customers
    {
        get;
        init => field = value is null ? null : new(value, StringComparer.Ordinal);
    }

    /// <summary>
    /// The custom field of Procore's projects that names the customer of projects that are made, by its label or the id of its definition;
    /// its value is the name or the contact_id of the customer. Null: none does.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? CustomerField { get; init; }

    /// <summary>
    /// Whether a project that is made is done for the owner whom its prime contracts in Procore name: the one active customer of Zoho Books
    /// with the same name. Where that is not certain, a person is asked. An owner who is found is read once a day, and at once where the
    /// project or the policies change, or a person looks again; what is a question is looked for by each scan.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool CustomerIsOwner { get; init; }

    /// <summary>The user_id of who leads the projects that are made. Null: the user whose authorization the connection has.</summary>
    public string? Lead { get; init; }

    /// <summary>
    /// How the customer is billed for projects that are made: <c>fixed_cost_for_project</c>, <c>based_on_project_hours</c>,
    /// <c>based_on_staff_hours</c> or <c>based_on_task_hours</c>. Null: a fixed cost.
    /// </summary>
    public string? BillingType { get; init; }

    /// <summary>
    /// Whether a project of Zoho Books is made inactive, or active again, as its project in Procore is. One that has open commitments is a
    /// question.
    /// </summary>
    public bool ProjectStatus { get; init; }

    /// <summary>
    /// Whether cost codes of Procore that cannot be chosen in Zoho Books become options of the reporting tag, all of them or, where that
    /// would be more than the tag takes, none; or items, accounts or records of a custom module, where those are the cost codes. Inactive
    /// ones are made active.
    /// </summary>
    public bool AddCodes { get; init; }

    /// <summary>
    /// Whether an option, item, account or record of a custom module that has a code of Procore in front and another name behind it gets
    /// the name that Procore has.
    /// </summary>
    public bool RenameCodes { get; init; }

    /// <summary>
    /// Whether an option, item or account is made inactive when its code was deleted in Procore and no project that both sides have has it.
    /// Orders that have it keep it. A record of a custom module is a question: no operation of Zoho Books makes one inactive.
    /// </summary>
    public bool RetireCodes { get; init; }

    /// <summary>
    /// Whether cost types of Procore that cannot be chosen in Zoho Books become options of the reporting tag that <c>costTypeTag</c> names,
    /// all of them or, where that would be more than the tag takes, none. Inactive ones are made active.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AddTypes { get; init; }

    /// <summary>
    /// Whether an option of that tag gets the name that Procore has for its cost type; and the code, where the cost type has another one by
    /// now than when both sides were read before.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool RenameTypes { get; init; }

    /// <summary>
    /// Whether an option of that tag is made inactive when Procore had its cost type, does not show it any more, and a person says in
    /// review that it is gone: Procore answers the same of what the service account may not see. One whose cost type has another option by
    /// now is made inactive without that. Orders that have it keep it. Of an option that names no cost type which Procore was ever seen to
    /// have, a person is asked, too.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool RetireTypes { get; init; }

    /// <summary>
    /// Where <c>mapping.costCode</c> is <c>{itemName}</c> or <c>{account}</c>, so that items or accounts are the cost codes: the account of
    /// Zoho Books that items which are made are bought on, or that accounts which are made stand below and have the type of, by its name or
    /// account_id. Null: none is made.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? CodeAccount { get; init; }

    /// <summary>
    /// Whether projects of both sides are linked without a person where number and name agree, and nothing else could be meant: they stay
    /// linked whatever they are called later. What may be the same and does not agree in both is proposed to a person, in review.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool LinkProjects { get; init; }

    /// <summary>
    /// Whether the plan is written without a person each time both sides were read, once the connection has its go-ahead, as a person would
    /// have it written. A person has to by default.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Unasked { get; init; }

    /// <summary>
    /// The custom field of Zoho Books' projects, by its label, that is compared with when the contract of the project in Procore was
    /// signed. Zoho Books' projects have no dates and no address of their own. Null: it is not compared.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? StartDateField { get; init; }

    /// <summary>The one that is compared with when the project in Procore is to be complete. Null: it is not compared.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? CompletionDateField { get; init; }

    /// <summary>The one that is compared with the address of the project in Procore. Null: it is not compared.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? AddressField { get; init; }

    /// <summary>Whether anything of projects is compared that stands in custom fields.</summary>
    internal bool ComparesFields => !string.IsNullOrWhiteSpace(StartDateField) || !string.IsNullOrWhiteSpace(CompletionDateField)
        || !string.IsNullOrWhiteSpace(AddressField);

    /// <summary>What Zoho Books takes as a billing type.</summary>
    internal static string[] BillingTypes =>
        ["fixed_cost_for_project", "based_on_project_hours", "based_on_staff_hours", "based_on_task_hours"];

    /// <summary>Whether anything of it goes on without a person.</summary>
    internal bool IsScanned => CreateProjects || LinkProjects || Unasked || WritesTypes;

    /// <summary>Whether it writes anything at all.</summary>
    internal bool Writes => CreateProjects || ProjectStatus || WritesCodes || WritesTypes;

    /// <summary>Whether it writes anything about cost codes.</summary>
    internal bool WritesCodes => AddCodes || RenameCodes || RetireCodes;

    /// <summary>Whether it writes anything about cost types.</summary>
    internal bool WritesTypes => AddTypes || RenameTypes || RetireTypes;
}
