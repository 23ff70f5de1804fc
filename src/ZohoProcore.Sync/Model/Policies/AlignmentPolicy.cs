using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>
/// What an alignment may write into Zoho Books, so that it has the projects and cost codes of Procore. Nothing is written before a person
/// looked at the plan and applied it, and no project or code is ever made in Procore by it. All of it is off by default.
/// </summary>
public sealed record AlignmentPolicy
{
    /// <summary>
    /// Whether active projects of Procore that have a number are made in Zoho Books, with the number in front of the name. One that may be
    /// there under another name is a question.
    /// </summary>
    public bool CreateProjects { get; init; }

    /// <summary>
    /// The customer of projects that are made: its name or its contact_id in Zoho Books, where every project has one. Null: only the
    /// projects under <see cref="Customers"/> are made.
    /// </summary>
    public string? Customer { get; init; }

    /// <summary>The customers of single projects, by the project's number in Procore, each by its name or contact_id.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public SortedDictionary<string, string>? Customers
    {
        get;
        init => field = value is null ? null : new(value, StringComparer.Ordinal);
    }

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
    /// would be more than the tag takes, none; or items or accounts, where those are the cost codes. Inactive ones are made active.
    /// </summary>
    public bool AddCodes { get; init; }

    /// <summary>
    /// Whether an option, item or account that has a code of Procore in front and another name behind it gets the name that Procore has.
    /// </summary>
    public bool RenameCodes { get; init; }

    /// <summary>
    /// Whether an option, item or account is made inactive when its code was deleted in Procore and no project that both sides have has it.
    /// Orders that have it keep it.
    /// </summary>
    public bool RetireCodes { get; init; }

    /// <summary>
    /// Where <c>mapping.costCode</c> is <c>{itemName}</c> or <c>{account}</c>, so that items or accounts are the cost codes: the account of
    /// Zoho Books that items which are made are bought on, or that accounts which are made stand below and have the type of, by its name or
    /// account_id. Null: none is made.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? CodeAccount { get; init; }

    /// <summary>What Zoho Books takes as a billing type.</summary>
    internal static string[] BillingTypes =>
        ["fixed_cost_for_project", "based_on_project_hours", "based_on_staff_hours", "based_on_task_hours"];

    /// <summary>Whether it writes anything about cost codes.</summary>
    internal bool WritesCodes => AddCodes || RenameCodes || RetireCodes;
}
