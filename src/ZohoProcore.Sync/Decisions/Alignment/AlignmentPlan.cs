using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>What an alignment would write into Zoho Books by policy, and what a person has to see to first.</summary>
public sealed record AlignmentPlan
{
    /// <summary>The connection.</summary>
    public required string ConnectionId { get; init; }

    /// <summary>When the reading began that it rests on.</summary>
    public required Instant At { get; init; }

    /// <summary>The writes, in the order in which they are made.</summary>
    public IReadOnlyList<AlignmentStep> Steps { get; init; } = [];

    /// <summary>What policy has written and can't be written as things are.</summary>
    public IReadOnlyList<AlignmentQuestion> Questions { get; init; } = [];

    /// <summary>What a person's word is bound to: the same steps have the same hash. Empty where there is nothing to write.</summary>
    public string Hash { get; init; } = string.Empty;
}

/// <summary>What a step of an alignment does in Zoho Books.</summary>
public enum AlignmentStepKind
{
    /// <summary>Makes a project of one that Procore has.</summary>
    CreateProject,

    /// <summary>Makes a project active.</summary>
    ActivateProject,

    /// <summary>Makes a project inactive.</summary>
    DeactivateProject,

    /// <summary>
    /// Adds an option for a cost code or a cost type that Procore has; or makes an item, an account or a record of a custom module.
    /// </summary>
    AddOption,

    /// <summary>Gives an option, item, account or record the name that Procore has for its code or cost type.</summary>
    RenameOption,

    /// <summary>Makes an option, item or account active.</summary>
    ActivateOption,

    /// <summary>Makes an option, item or account inactive.</summary>
    DeactivateOption,
}

/// <summary>One write of an alignment.</summary>
public sealed record AlignmentStep
{
    /// <summary>What it does.</summary>
    public required AlignmentStepKind Kind { get; init; }

    /// <summary>What it does, in words.</summary>
    public required string Sentence { get; init; }

    /// <summary>The Procore project; 0 where it is about a cost code or a cost type.</summary>
    public long ProjectId { get; init; }

    /// <summary>The project, option, item, account or record in Zoho Books; empty where it is made.</summary>
    public string ZohoId { get; init; } = string.Empty;

    /// <summary>The name that is written; empty where none is.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The customer of a project that is made, by its contact_id.</summary>
    public string CustomerId { get; init; } = string.Empty;

    /// <summary>Who leads a project that is made, by user_id.</summary>
    public string LeadId { get; init; } = string.Empty;

    /// <summary>How the customer of a project that is made is billed.</summary>
    public string BillingType { get; init; } = string.Empty;

    /// <summary>The number in Procore of a project that is made; empty for every other step.</summary>
    public string Number { get; init; } = string.Empty;

    /// <summary>What the cost code is in Zoho Books; for a step about a cost code.</summary>
    public CostCodeHome Home { get; init; }

    /// <summary>The name that is written over, of an item, account or record; empty for every other step.</summary>
    public string Was { get; init; } = string.Empty;

    /// <summary>The account_id that an item which is made is bought on, or that an account which is made stands below.</summary>
    public string AccountId { get; init; } = string.Empty;

    /// <summary>The custom module that the record is in, by its name in the API; null for every other step.</summary>
    public string? Module { get; init; }

    /// <summary>Whether the option is one of the reporting tag that policy has the cost types of orders in.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsCostType { get; init; }

    /// <summary>The name that another step of the plan writes, and without which this one is not made; null where there is none.</summary>
    internal string? RestsOn { get; init; }

    internal bool IsOfProject => Kind is AlignmentStepKind.CreateProject or AlignmentStepKind.ActivateProject
        or AlignmentStepKind.DeactivateProject;

    /// <summary>Whether it is about an item, an account or a record of a custom module that is a cost code.</summary>
    internal bool IsOfRecord => !IsOfProject && Home.IsRecords();

    /// <summary>Whether it is part of writing a tag's options as one list.</summary>
    internal bool IsOfList => !IsOfRecord && Kind is AlignmentStepKind.AddOption or AlignmentStepKind.RenameOption;
}

/// <summary>What policy has written and can't be written as things are.</summary>
/// <param name="Subject">What it is about: a project or a code by its name.</param>
/// <param name="Sentence">What is in the way.</param>
/// <param name="NextStep">What to do about it.</param>
public sealed record AlignmentQuestion(string Subject, string Sentence, string NextStep)
{
    /// <summary>
    /// The Procore project whose customer is asked for, which is a question of review too once both sides were read by the scan; 0 for
    /// every other question.
    /// </summary>
    public long CustomerOf { get; init; }

    /// <summary>
    /// The option of the cost type tag that names no cost type of Procore, which is a question of review too; empty for every other
    /// question.
    /// </summary>
    public string TypeOptionId { get; init; } = string.Empty;

    /// <summary>The cost type that the option stood for and that Procore does not find any more; 0 for every other question.</summary>
    internal long TypeNotFound { get; init; }
}
