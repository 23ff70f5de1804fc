using System.Net;
using System.Text.Json.Nodes;
using EmbeddedHost;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EndToEnd.Tests;

/// <summary>The description of the API has every address that there is, and no other.</summary>
public sealed class ApiDescriptionTests : IAsyncLifetime
{
    private HostInside _host = null!;

    public async ValueTask InitializeAsync() => _host = await HostInside.StartAsync(orders: 3);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task It_has_every_route_with_its_verb_and_says_what_each_does()
    {
        var description = await ReadAsync();
        Assert.Equal("3.1.0", (string?)description["openapi"]);
        var described = Operations(description).Select(one => $"{one.Method} {one.Path}").Order(StringComparer.Ordinal);
        var routes = _host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<PageMark>() is null && route.RoutePattern.RawText!.StartsWith("/api", StringComparison.Ordinal))
            .Select(route => $"{route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single()} {route.RoutePattern.RawText}").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(routes, described);
        Assert.True(routes.Count > 20, string.Join(", ", routes));

        foreach (var (method, path, operation) in Operations(description))
        {
            Assert.True((string?)operation["summary"] is { Length: > 10 }, $"{method} {path} has no summary: say with WithSummary what it does.");
            Assert.True(method == "POST" || operation["requestBody"] is null, path);
        }

        Assert.Equal(Operations(description).Count(), Operations(description).Select(one => (string?)one.Operation["operationId"]).Distinct().Count());
    }

    [Fact]
    public async Task What_is_described_answers()
    {
        foreach (var (method, path, operation) in Operations(await ReadAsync()))
        {
            var asked = path.Replace("{number}", "PO-00001", StringComparison.Ordinal).Replace("{id}", "1", StringComparison.Ordinal).Replace("{month}", "2026-10", StringComparison.Ordinal);
            Assert.DoesNotContain('{', asked);
            if (path == "/api/reconciliation") asked += "?connection=nope"; // it would call both services
            if (path == "/api/alignment" && method == "GET") asked += "?connection=nope";
            var (status, answer) = await _host.SendAsync(method, asked, operation["requestBody"] is null ? null : """{"connection":"nope"}""");
            Assert.False((int)status >= 500 || status == HttpStatusCode.MethodNotAllowed, $"{method} {path} -> {(int)status} {answer}");
            Assert.DoesNotContain("There is nothing at this address", answer, StringComparison.Ordinal);
            if (status == HttpStatusCode.OK) Assert.StartsWith((string?)operation["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["type"] == "array" ? "[" : "{", answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Bodies_and_answers_are_described_member_by_member()
    {
        var description = await ReadAsync();
        var start = description["paths"]!["/api/start"]!["post"]!;
        var body = start["requestBody"]!["content"]!["application/json"]!["schema"]!;
        Assert.Equal(["connection", "everything", "hash", "note", "projects", "vendors"], body["properties"]!.AsObject().Select(one => one.Key).Order(StringComparer.Ordinal));
        Assert.False((bool)body["additionalProperties"]!);
        var orders = description["paths"]!["/api/orders"]!["get"]!;
        Assert.Equal(["connection", "state", "find", "after", "most"], orders["parameters"]!.AsArray().Select(one => (string)one!["name"]!));
        var order = orders["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["items"]!;
        Assert.Contains("commitments", order["properties"]!.AsObject().Select(one => one.Key));
        Assert.DoesNotContain("asOf", (order["required"] as JsonArray ?? []).Select(one => (string)one!)); // left out where it is not known
    }

    private static IEnumerable<(string Method, string Path, JsonNode Operation)> Operations(JsonNode description) =>
        from path in description["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (operation.Key.ToUpperInvariant(), path.Key, operation.Value!);

    private async Task<JsonNode> ReadAsync()
    {
        var (status, text) = await _host.SendAsync("GET", "/api/openapi.json");
        Assert.True(status == HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }
}
