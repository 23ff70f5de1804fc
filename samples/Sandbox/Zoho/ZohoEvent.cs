using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>A saved purchase order that a workflow rule announces.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Payload">The default payload: the whole order under its entity's name; no event type, id, time or organization.</param>
internal sealed record ZohoEvent(string OrderId, JsonObject Payload);
