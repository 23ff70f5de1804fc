using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Procore.Client;

/// <summary>
/// A payment on a contract to create, or changes to one. Members that are not assigned are not sent. Dates have no time of day. Of a
/// payment that an ERP system has, only the third-party members can be changed.
/// </summary>
public sealed record ContractPaymentInput : IOriginInput
{
    /// <summary>The amount.</summary>
    public Optional<decimal?> Amount { get; init; }

    /// <summary>When it was paid.</summary>
    public Optional<LocalDate?> Date { get; init; }

    /// <summary>How it was paid.</summary>
    public Optional<ContractPaymentMethod?> PaymentMethod { get; init; }

    /// <summary>Which payment of its contract it is.</summary>
    public Optional<long?> PaymentNumber { get; init; }

    /// <summary>The number of the check.</summary>
    public Optional<string?> CheckNumber { get; init; }

    /// <summary>The subcontractor invoice that it pays.</summary>
    public Optional<long?> RequisitionId { get; init; }

    /// <summary>The number of the invoice that it pays.</summary>
    public Optional<string?> InvoiceNumber { get; init; }

    /// <summary>The date of the invoice that it pays.</summary>
    public Optional<LocalDate?> InvoiceDate { get; init; }

    /// <summary>Which draw request of the contract it pays.</summary>
    public Optional<long?> DrawRequestNumber { get; init; }

    /// <summary>The files, by their ids in Procore's store of files; null leaves them alone.</summary>
    [JsonPropertyName("prostore_file_ids")]
    public IReadOnlyList<long>? FileIds { get; init; }

    internal bool Attaches => AttachedIds.Any(FileIds);

    /// <summary>Notes.</summary>
    public Optional<string?> Notes { get; init; }

    /// <summary>
    /// The third-party id. Only one integration may own it: read the payment before overwriting one. People cannot change a payment that
    /// has one.
    /// </summary>
    public Optional<string?> OriginId { get; init; }

    /// <summary>
    /// The origin id that the record is known to have and that an update may overwrite or empty. It is not sent; without it an update takes
    /// no origin id away.
    /// </summary>
    [JsonIgnore]
    public string? ReplacesOriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public Optional<string?> OriginData { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>The body of a create or update: project and contract go beside the payment.</summary>
internal sealed record ContractPaymentBody(long ProjectId, long ContractId, ContractPaymentInput ContractPayment);
