using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>What a step of a plan does.</summary>
public enum OrderStepKind
{
    /// <summary>Adds the vendor to the project; a commitment's vendor has to be in it.</summary>
    AddVendorToProject,

    /// <summary>Creates or updates the commitment without touching its final status.</summary>
    WriteCommitment,

    /// <summary>Creates or updates lines.</summary>
    WriteLines,

    /// <summary>Removes lines of ours that the order no longer has; only after every line was written without error.</summary>
    RemoveLines,

    /// <summary>Sets the final status.</summary>
    SetStatus,

    /// <summary>Gives a commitment that somebody typed into Procore the order's origin_id, and changes nothing else of it.</summary>
    AdoptCommitment,

    /// <summary>Takes the origin_id off a commitment that was adopted, and changes nothing else of it.</summary>
    ReleaseCommitment,

    /// <summary>Makes a draft change order of an approved commitment, or makes its lines what they shall be.</summary>
    WriteChangeOrder,

    /// <summary>Writes custom fields of the order in Zoho Books, and nothing else of it.</summary>
    WriteOrderFields,

    /// <summary>Creates a WBS code that the order's lines need and their project does not have; nothing else is written with it.</summary>
    CreateWbsCode,

    /// <summary>Attaches the order's file to the commitment.</summary>
    AttachFile,

    /// <summary>Puts a WBS code on the project's budget with a line of 0; nothing else but such steps is written with it.</summary>
    CreateBudgetLine,

    /// <summary>Creates a cost code that the order's lines name and their project does not have, with its WBS code; nothing else.</summary>
    CreateCostCode,
}

/// <summary>One write of a plan.</summary>
public sealed record OrderStep
{
    /// <summary>What it does.</summary>
    public required OrderStepKind Kind { get; init; }

    /// <summary>The Procore project.</summary>
    public required long ProjectId { get; init; }

    /// <summary>The origin_id of the commitment the step belongs to; where a code or a budget line is created, what names it.</summary>
    public required string OriginId { get; init; }

    /// <summary>What it does, in words.</summary>
    public required string Sentence { get; init; }

    /// <summary>The origin_ids of the lines it writes, or the Procore ids of the lines it removes.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>
    /// The fields that an update of a commitment writes, by their names in its image: those that differ and are not Procore's. Null for
    /// every other step; a new commitment is written whole.
    /// </summary>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>What is written into custom fields of the order in Zoho Books, by customfield_id; null for every other step.</summary>
    public SortedDictionary<string, string>? OrderFields { get; init; }

    /// <summary>The SHA-256 of the file that it attaches, in lower-case hex; null for every other step.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FileHash { get; init; }

    /// <summary>The WBS code that is created; null for every other step.</summary>
    public PlannedWbsCode? WbsCode { get; init; }

    /// <summary>The budget line that is created; null for every other step.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlannedBudgetLine? BudgetLine { get; init; }

    /// <summary>The cost code that is created; null for every other step.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlannedCostCode? CostCode { get; init; }

    /// <summary>Whether it makes something that the order is booked to, and writes nothing of the order.</summary>
    internal bool FillsGap =>
        Kind is OrderStepKind.CreateWbsCode or OrderStepKind.CreateBudgetLine or OrderStepKind.CreateCostCode;

    /// <summary>Whether it says in Procore whose the commitment is, and writes nothing else.</summary>
    internal bool IsAboutOwner => Kind is OrderStepKind.AdoptCommitment or OrderStepKind.ReleaseCommitment;
}
