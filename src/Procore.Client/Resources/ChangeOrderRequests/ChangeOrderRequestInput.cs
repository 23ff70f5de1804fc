using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A change order request to create or to change, one at a time. Members that are not assigned are not sent.</summary>
public sealed record ChangeOrderRequestInput : ChangeOrderRequestFields, IOriginInput
{
    /// <summary>The number.</summary>
    public Optional<string?> Number { get; init; }

    /// <summary>The number of the revision.</summary>
    public Optional<long?> Revision { get; init; }

    /// <summary>Uploads to attach, by their ids (UUIDs); null attaches none.</summary>
    public IReadOnlyList<string>? UploadIds { get; init; }

    internal bool Attaches => AttachedIds.Any(UploadIds);

    /// <summary>The third-party id. Only one integration may own it: read the record before overwriting one.</summary>
    public Optional<string?> OriginId { get; init; }

    /// <summary>
    /// The origin id that the record is known to have and that an update may overwrite or empty. It is not sent; without it an update takes
    /// no origin id away.
    /// </summary>
    [JsonIgnore]
    public string? ReplacesOriginId { get; init; }
}

/// <summary>The body of a create or update: project and contract go beside the request.</summary>
internal sealed record ChangeOrderRequestBody(long ProjectId, long ContractId, ChangeOrderRequestInput ChangeOrder);
