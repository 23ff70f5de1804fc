using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>How change events of a project work.</summary>
public sealed record ChangeEventSettings
{
    /// <summary>Where the expected change of the budget comes from for changes in scope.</summary>
    [JsonPropertyName("budget_rom_source_for_in_scope")]
    public string? BudgetSourceInScope { get; init; }

    /// <summary>Where the expected change of the budget comes from for changes out of scope.</summary>
    [JsonPropertyName("budget_rom_source_for_out_of_scope")]
    public string? BudgetSourceOutOfScope { get; init; }

    /// <summary>Where the expected change of the budget comes from for changes whose scope is not known yet.</summary>
    [JsonPropertyName("budget_rom_source_for_tbd_scope")]
    public string? BudgetSourceToBeDetermined { get; init; }

    /// <summary>Which amount change orders of commitments get when they are made of lines.</summary>
    public string? ChangeOrderValueSource { get; init; }

    /// <summary>Whether budget code, vendor and contract of new lines are filled in.</summary>
    [JsonPropertyName("celi_prefill_automation")]
    public bool? PrefillsLines { get; init; }

    /// <summary>Whether a line that is in a budget change may not be in a potential change order of a prime contract too.</summary>
    public bool? PreventBothPrimeCosAndBudgetChanges { get; init; }

    /// <summary>Whether the WBS code of a line is kept in step with that of the lines that it became.</summary>
    public bool? SyncWbsCode { get; init; }

    /// <summary>Whether files of requests for quotes go with change orders of commitments.</summary>
    public bool? CopyRfqAttachmentsToCommitmentCos { get; init; }

    /// <summary>Whether files of requests for quotes go with change orders of prime contracts.</summary>
    public bool? CopyRfqAttachmentsToPrimeCos { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>Changes to how change events of a project work. Members that are not assigned are not sent.</summary>
public sealed record ChangeEventSettingsInput
{
    /// <summary>Where the expected change of the budget comes from for changes in scope.</summary>
    [JsonPropertyName("budget_rom_source_for_in_scope")]
    public Optional<string?> BudgetSourceInScope { get; init; }

    /// <summary>Where the expected change of the budget comes from for changes out of scope.</summary>
    [JsonPropertyName("budget_rom_source_for_out_of_scope")]
    public Optional<string?> BudgetSourceOutOfScope { get; init; }

    /// <summary>Where the expected change of the budget comes from for changes whose scope is not known yet.</summary>
    [JsonPropertyName("budget_rom_source_for_tbd_scope")]
    public Optional<string?> BudgetSourceToBeDetermined { get; init; }

    /// <summary>Which amount change orders of commitments get when they are made of lines.</summary>
    public Optional<string?> ChangeOrderValueSource { get; init; }

    /// <summary>Whether budget code, vendor and contract of new lines are filled in.</summary>
    [JsonPropertyName("celi_prefill_automation")]
    public Optional<bool?> PrefillsLines { get; init; }

    /// <summary>Whether a line that is in a budget change may not be in a potential change order of a prime contract too.</summary>
    public Optional<bool?> PreventBothPrimeCosAndBudgetChanges { get; init; }

    /// <summary>Whether the WBS code of a line is kept in step with that of the lines that it became.</summary>
    public Optional<bool?> SyncWbsCode { get; init; }

    /// <summary>Whether files of requests for quotes go with change orders of commitments.</summary>
    public Optional<bool?> CopyRfqAttachmentsToCommitmentCos { get; init; }

    /// <summary>Whether files of requests for quotes go with change orders of prime contracts.</summary>
    public Optional<bool?> CopyRfqAttachmentsToPrimeCos { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
