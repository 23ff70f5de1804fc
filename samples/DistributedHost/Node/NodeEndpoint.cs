using System.Text.Json.Serialization;
using EmbeddedHost;

namespace DistributedHost;

/// <summary>Says to programs of this machine what this node runs, and whom it knows; connections are named by their ids.</summary>
internal static class NodeEndpoint
{
    public static void MapNode(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/node", (HttpRequest request, OwnedRuns runs, IClusterMembershipService membership, ILocalSiloDetails node) => OnThisMachine.IsOfThisMachine(request)
            ? Results.Json(View(runs, membership, node), NodeJson.Default.NodeView)
            : Results.NotFound());

    private static NodeView View(OwnedRuns runs, IClusterMembershipService membership, ILocalSiloDetails node) => new(
        node.SiloAddress.Endpoint.ToString(),
        [.. membership.CurrentSnapshot.Members.Values.Where(member => member.Status == SiloStatus.Active).Select(member => member.SiloAddress.Endpoint.ToString()).Order(StringComparer.Ordinal)],
        runs.Running);
}

/// <summary>A node.</summary>
/// <param name="Node">Where the others reach it.</param>
/// <param name="Nodes">The nodes of the cluster, as it knows them.</param>
/// <param name="Connections">The connections that it runs.</param>
internal sealed record NodeView(string Node, IReadOnlyList<string> Nodes, IReadOnlyList<string> Connections);

/// <summary>The JSON of it, generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(NodeView))]
internal sealed partial class NodeJson : JsonSerializerContext;
