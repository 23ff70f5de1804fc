using System.Text.Json.Serialization.Metadata;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>What distinguishes one kind of commitment from the other on the wire: its name and its types.</summary>
/// <param name="Name">The name of a contract in routes and bodies, such as <c>purchase_order_contract</c>.</param>
/// <param name="Write">Puts a project's contract into the body of a call.</param>
internal sealed record CommitmentResource<TContract, TInput, TSync, TLine, TLineSync>(
    string Name, Func<ApiRequest, long, TInput, ApiRequest> Write)
    where TContract : class
    where TLine : class
{
    public required JsonTypeInfo<Row<TContract>> Contract { get; init; }

    public required JsonTypeInfo<RowList<TContract>> Contracts { get; init; }

    public required JsonTypeInfo<TSync> Sync { get; init; }

    public required JsonTypeInfo<SyncAnswer<TContract>> SyncAnswer { get; init; }

    public required JsonTypeInfo<Row<TLine>> Line { get; init; }

    public required JsonTypeInfo<RowList<TLine>> Lines { get; init; }

    public required JsonTypeInfo<TLineSync> LineSync { get; init; }

    public required JsonTypeInfo<SyncAnswer<TLine>> LineSyncAnswer { get; init; }

    public string ListRoute { get; } = $"/rest/v1.0/{Name}s";

    public string ShowRoute { get; } = $"/rest/v1.0/{Name}s/{{id}}";

    public string SyncRoute { get; } = $"/rest/v1.0/{Name}s/sync";

    public string LinesRoute { get; } = $"/rest/v1.0/{Name}s/{{{Name}_id}}/line_items";

    public string LineRoute { get; } = $"/rest/v1.0/{Name}s/{{{Name}_id}}/line_items/{{id}}";

    public string SyncLinesRoute { get; } = $"/rest/v1.0/{Name}s/{{{Name}_id}}/line_items/sync";

    /// <summary>The placeholder of the contract in the routes of its lines.</summary>
    public string ContractId { get; } = Name + "_id";
}
