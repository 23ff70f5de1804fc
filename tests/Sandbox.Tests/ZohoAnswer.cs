using System.Text.Json.Nodes;

namespace Sandbox.Tests;

internal sealed record ZohoAnswer(int Status, string Text, Dictionary<string, string> Headers)
{
    public JsonNode? Body => Text.Length == 0 ? null : JsonNode.Parse(Text);

    public int Code => (int)Body!["code"]!;
}
