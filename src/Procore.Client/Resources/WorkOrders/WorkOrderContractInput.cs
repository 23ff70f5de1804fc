using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>
/// A work order contract to create or to change, one at a time. Members that are not assigned are not sent. Lines are not part of it: see
/// <see cref="IWorkOrders.CreateLineAsync"/>.
/// </summary>
public sealed record WorkOrderContractInput : WorkOrderContractFields, ICommitmentInput
{
    /// <summary>The third-party id of the contract. Only one integration may own it: read the contract before overwriting one.</summary>
    public Optional<string?> OriginId { get; init; }

    /// <summary>
    /// The origin id that the record is known to have and that an update may overwrite or empty. It is not sent; without it an update takes
    /// no origin id away.
    /// </summary>
    [JsonIgnore]
    public string? ReplacesOriginId { get; init; }

    /// <summary>Values for custom fields.</summary>
    [JsonIgnore]
    public IReadOnlyList<ProcoreCustomFieldInput> CustomFields { get => field ?? []; init; }

    /// <summary>The currency (ISO 4217); taken only where the company has several.</summary>
    public Optional<string?> CurrencyIsoCode { get; init; }

    /// <summary>
    /// The rate from the contract's currency to the project's; taken only where the company has several, and from those who may change it.
    /// </summary>
    [JsonConverter(typeof(NumberConverter))]
    public Optional<decimal?> CurrencyExchangeRate { get; init; }

    /// <summary>Users of the vendor who hand invoices in, by their ids; null leaves them alone.</summary>
    public IReadOnlyList<long>? InvoiceContactUserIds { get; init; }

    /// <summary>Drawing revisions to attach, by their ids; null attaches none.</summary>
    public IReadOnlyList<long>? DrawingRevisionIds { get; init; }

    /// <summary>Versions of files to attach, by their ids; null attaches none.</summary>
    public IReadOnlyList<long>? FileVersionIds { get; init; }

    /// <summary>Forms to attach, by their ids; null attaches none.</summary>
    public IReadOnlyList<long>? FormIds { get; init; }

    /// <summary>Images to attach, by their ids; null attaches none.</summary>
    public IReadOnlyList<long>? ImageIds { get; init; }

    /// <summary>Uploads to attach, by their ids (UUIDs); null attaches none.</summary>
    public IReadOnlyList<string>? UploadIds { get; init; }

    bool ICommitmentInput.Attaches => AttachedIds.Any(DrawingRevisionIds, FileVersionIds, FormIds, ImageIds, UploadIds);

    /// <summary>
    /// Whether Procore checks the fields that the company made mandatory (<c>run_configurable_validations</c>); it does not unless asked.
    /// </summary>
    [JsonIgnore]
    public bool RunConfigurableValidations { get; init; }
}
