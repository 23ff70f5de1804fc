using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using EmbeddedHost;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace EndToEnd.Tests;

/// <summary>Every route with every wrong request that can be made of what it takes: a status that says whose fault it is, one sentence, and no stack trace.</summary>
public sealed class WrongRequestsTests : IAsyncLifetime
{
    private static readonly string[] Garbage = [" ", "x", "-1", "0.5.5", "1e99", "99999999999999999999", "nöwhere", "a\nb", "%00", "' OR 1=1", new string('y', 3000)];
    private static readonly string[] NoObjects = ["", "{", "[]", "null", "\"x\"", "7", "{\"a\":}", "{\"note\":\"x\"}}", "{\"by\":\"Ann\"}", "{\"noSuchMember\":1}"];

    private HostInside _host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await HostInside.StartAsync(orders: 3);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Are_answered_in_one_sentence()
    {
        var requests = Routes().SelectMany(Wrong).ToList();
        Assert.InRange(requests.Count, 300, 5000);
        foreach (var (method, path, body) in requests) await IsRefusedAsync(method, path, body);
    }

    [Fact]
    public async Task A_method_or_an_address_that_there_is_not()
    {
        foreach (var path in (string[])["/api", "/api/nothing", "/healthy", "/hooks"]) await IsRefusedAsync("GET", path, null);
        foreach (var route in Routes())
            await IsRefusedAsync("PUT", route.Pattern.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal), null);
    }

    [Fact]
    public async Task A_time_since_when_is_one_or_is_asked_for()
    {
        var (status, answer) = await _host.SendAsync("GET", "/api/latency?since=2026-01-01T00:00:00Z", null);
        Assert.Equal((HttpStatusCode.OK, "2026-01-01T00:00:00Z"), (status, (string?)JsonNode.Parse(answer)![0]!["since"]));
        var (refused, why) = await _host.SendAsync("GET", "/api/latency?since=yesterday", null);
        Assert.Equal(HttpStatusCode.BadRequest, refused);
        Assert.Contains("say a time such as", why, StringComparison.Ordinal);
    }

    /// <summary>The framework takes a number, and two names with a comma, for a value.</summary>
    [Theory]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("Synced,Failed")]
    [InlineData("Approve, Reject")]
    public async Task A_number_or_two_names_are_no_name(string name)
    {
        foreach (var (method, path, body) in ((string, string, JsonObject?)[])
        [
            ("GET", $"/api/orders?state={Uri.EscapeDataString(name)}", null),
            ("POST", "/api/replay", new() { ["states"] = new JsonArray(name) }),
            ("POST", "/api/review/1", new() { ["action"] = name }),
            ("POST", "/api/links", new() { ["action"] = name, ["kind"] = "Vendor" }),
            ("POST", "/api/links", new() { ["action"] = "Link", ["kind"] = name }),
        ])
        {
            var (status, answer) = await _host.SendAsync(method, path, body?.ToJsonString());
            Assert.True(status == HttpStatusCode.BadRequest && answer.Contains("There is no ", StringComparison.Ordinal), $"{method} {path} {body} -> {status} {answer}");
        }
    }

    /// <summary>Whatever somebody looks for is looked for as it stands, and is not found.</summary>
    [Fact]
    public async Task What_is_looked_for_can_be_anything()
    {
        foreach (var text in Garbage.Where(text => text.Trim().Length > 2).Append("\0").Append("PO-\0"))
        {
            var (status, answer) = await _host.SendAsync("GET", $"/api/orders?find={Uri.EscapeDataString(text)}");
            Assert.True((status, answer) is (HttpStatusCode.OK, "[]"), $"{text} -> {status} {answer}");
        }
    }

    /// <summary>What is wrong is named, with those that there are.</summary>
    [Fact]
    public async Task What_is_wrong_is_named()
    {
        foreach (var (method, path, body, name, sentence) in ((string, string, string?, string?, string)[])
        [
            ("GET", "/api/orders?stat=Synced", null, "stat", "There is no parameter \"stat\" here, and nothing was done. Did you mean \"state\"? Known here: connection, state, find, after, most."),
            ("GET", "/api/status?all=true", null, "all", "There is no parameter \"all\" here, and nothing was done. Nothing takes a parameter here."),
            ("GET", "/api/review?all=perhaps", null, "all", "The parameter \"all\" has to be true or false."),
            ("GET", "/api/review?all=true&all=false", null, "all", "The parameter \"all\" is given 2 times. Give it once."),
            ("POST", "/api/start", """{"everything":true,"vendor":["1"]}""", "vendor", "There is no member \"vendor\" here, and nothing was done. Did you mean \"vendors\"? Known here: connection, note, hash, everything, projects, vendors."),
            ("POST", "/api/start", """{"everything":"yes"}""", "everything", "The member \"everything\" has to be true or false."),
            ("POST", "/api/start", """{"projects":["x"]}""", "projects", "The member \"projects\" has to be a list of which each is a whole number."),
            ("POST", "/api/start", "{\n\"everything\":,}", null, "The body is no JSON at line 2, column "),
            ("POST", "/api/links", """{"kind":"vendor"}""", null, "\"action\" is missing. Known for it: Link, Unlink, Reject, Allow."),
            ("POST", "/api/months", "{}", null, "Say which month: \"month\" is missing, as in 2026-11."),
            ("GET", "/api/commitments/PO-1", null, null, "Commitments go by their id, a number as Procore's address bar shows it"),
        ])
        {
            var (status, answer) = await _host.SendAsync(method, path, body);
            Assert.True(status == HttpStatusCode.BadRequest, answer);
            var problem = JsonNode.Parse(answer)!;
            Assert.StartsWith(sentence, (string)problem["detail"]!, StringComparison.Ordinal);
            Assert.Equal(name, (string?)problem["name"]);
            Assert.True(sentence.Contains("Known here", StringComparison.Ordinal) == problem["known"] is JsonArray { Count: > 0 }, answer);
        }
    }

    /// <summary>What a person believes to have said, and what nobody read, is worse than a refusal.</summary>
    [Fact]
    public async Task A_member_that_nothing_reads_gives_no_go_ahead()
    {
        await IsRefusedAsync("POST", "/api/start", """{"everything":true,"vendor":["460000000026049"]}""");
        await IsRefusedAsync("POST", "/api/start", """{"vendors":[null]}""");
        await IsRefusedAsync("POST", "/api/start", """{"vendors":[""]}""");
        Assert.False((await _host.Runtime.Engine.GetStateAsync("sandbox", Token)).IsStarted);
    }

    /// <summary>One program takes the first of two and another one the last, so whoever looked over a request may have read another one than the host.</summary>
    [Theory]
    [InlineData("""{"everything":false,"everything":true}""")]
    [InlineData("""{"everything":false,"Everything":true}""")]
    public async Task A_member_that_stands_twice_gives_no_go_ahead(string body)
    {
        var (status, answer) = await _host.SendAsync("POST", "/api/start", body);
        Assert.True(status == HttpStatusCode.BadRequest, answer);
        Assert.StartsWith("A member stands twice in the body", (string)JsonNode.Parse(answer)!["detail"]!, StringComparison.Ordinal);
        Assert.False((await _host.Runtime.Engine.GetStateAsync("sandbox", Token)).IsStarted);
    }

    [Fact]
    public async Task A_store_that_fails_is_told_by_every_route_and_by_health()
    {
        await using (var database = new SqliteConnection($"Data Source={_host.Directory.StoreFile}"))
        {
            await database.OpenAsync(Token);
            await using var list = database.CreateCommand();
            list.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'";
            var tables = new List<string>();
            await using (var rows = await list.ExecuteReaderAsync(Token))
                while (await rows.ReadAsync(Token)) tables.Add(rows.GetString(0));
            foreach (var table in tables)
            {
                await using var drop = database.CreateCommand();
                drop.CommandText = $"PRAGMA foreign_keys=OFF; DROP TABLE \"{table}\"";
                await drop.ExecuteNonQueryAsync(Token);
            }
        }

        foreach (var path in (string[])["/health", "/ready"])
        {
            var health = await _host.SendAsync("GET", path);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, health.Status);
            Assert.Contains("the store does not answer", health.Body, StringComparison.Ordinal);
        }

        foreach (var route in Routes().Where(route => route is { Method: "GET", Pattern: not ("/health" or "/ready" or "/api/openapi.json") }))
        {
            var (status, body) = await _host.SendAsync("GET", Known(route.Pattern));
            Assert.True(status == HttpStatusCode.InternalServerError, $"{route.Pattern} -> {status} {body}");
            IsASentence(body, route.Pattern);
        }
    }

    private static string Known(string pattern) => pattern.Replace("{number}", "PO-00001", StringComparison.Ordinal).Replace("{id}", "1", StringComparison.Ordinal).Replace("{month}", "2026-10", StringComparison.Ordinal);

    private static IEnumerable<(string Method, string Path, string? Body)> Wrong(Route route)
    {
        var whole = route.Pattern.Split('{').Length > 1 ? route.Pattern.Replace("{number}", "PO-00001", StringComparison.Ordinal).Replace("{id}", "nope", StringComparison.Ordinal) : route.Pattern;
        foreach (var name in route.PathParameters)
            foreach (var value in Garbage)
                yield return (route.Method, route.Pattern.Replace($"{{{name}}}", Uri.EscapeDataString(value), StringComparison.Ordinal), route.Body is null ? null : Some(route.Body));
        foreach (var name in route.QueryParameters.Where(name => name != "find")) // what somebody looks for can be anything
            foreach (var value in Garbage)
                yield return (route.Method, $"{whole}?{name}={Uri.EscapeDataString(value)}", null);
        if (route.Pattern.StartsWith("/api/", StringComparison.Ordinal)) yield return (route.Method, $"{whole}?noSuchParameter=1", route.Body is null ? null : Some(route.Body));
        if (route.Body is null) yield break;
        foreach (var body in NoObjects) yield return (route.Method, whole, body);
        foreach (var property in route.Body.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            foreach (var value in Values(property.PropertyType).Concat(property.PropertyType == typeof(string) ? Texts(property.Name) : []))
            {
                var some = JsonNode.Parse(Some(route.Body))!.AsObject();
                some[Camel(property.Name)] = JsonNode.Parse(value);
                yield return (route.Method, whole, some.ToJsonString());
            }
    }

    // Of each kind what it is not; text can be anything, and an id that is none is looked up.
    private static string[] Values(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var text when text == typeof(string) => ["7", "[]", "{}", "true"],
        var flag when flag == typeof(bool) => ["7", "\"x\"", "[]", "{}", "null"],
        var number when number == typeof(long) || number == typeof(int) => ["\"x\"", "[]", "{}", "null", "0.5", "99999999999999999999", "true"],
        _ => ["7", "\"x\"", "true", "{\"a\":1}", "[[]]"],
    };

    private static string[] Texts(string property) => property switch
    {
        "Note" => [],
        "Connection" => ["\"\"", "\"no such thing\""],
        _ => ["\"\"", "\"no such thing\"", "null"],
    };

    /// <summary>A body that would do where what it is about existed: no request of these tests may change anything.</summary>
    private static string Some(Type body)
    {
        var some = new JsonObject();
        foreach (var property in body.GetProperties())
        {
            if (property.PropertyType == typeof(string)) some[Camel(property.Name)] = "no such thing";
        }

        some.Remove("connection");
        return some.ToJsonString();
    }

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private async Task IsRefusedAsync(string method, string path, string? body)
    {
        var told = $"{method} {path} {body}";
        var (status, answer) = await _host.SendAsync(method, path, body);
        if (path.StartsWith("/hooks/", StringComparison.Ordinal) && method == "POST")
        {
            Assert.True(status is HttpStatusCode.Unauthorized or HttpStatusCode.NotFound, $"{told} -> {status}");
            Assert.DoesNotContain("   at ", answer, StringComparison.Ordinal);
            return;
        }

        Assert.True((int)status is >= 400 and < 500, $"{told} -> {(int)status} {answer}");
        IsASentence(answer, told);
    }

    private static void IsASentence(string answer, string told)
    {
        Assert.True(answer.StartsWith("{\"title\":\"", StringComparison.Ordinal), $"{told} -> {answer}");
        var sentence = (string)JsonNode.Parse(answer)!["detail"]!;
        Assert.True(sentence.Length is > 20 and < 4000 && sentence.TrimEnd()[^1] is '.' or '}', $"{told} -> {answer}");
        foreach (var technical in (string[])["   at ", "System.", "Exception", "that this program does not know"])
            Assert.False(sentence.Contains(technical, StringComparison.Ordinal), $"{told} -> {answer}");
    }

    private IReadOnlyList<Route> Routes()
    {
        var routes = _host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<PageMark>() is null) // a page says it on a page, see PageTests
            .Select(Route.Of).ToList();
        Assert.InRange(routes.Count, 10, 100);
        return routes;
    }

    private sealed record Route(string Method, string Pattern, string[] PathParameters, string[] QueryParameters, Type? Body)
    {
        public static Route Of(RouteEndpoint endpoint)
        {
            var path = endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name).ToArray();
            var parameters = endpoint.Metadata.GetMetadata<MethodInfo>()!.GetParameters();
            return new(
                endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single(),
                endpoint.RoutePattern.RawText!,
                path,
                [.. parameters.Where(one => IsSimple(one.ParameterType) && !path.Contains(one.Name)).Select(one => one.Name!)],
                parameters.Select(one => one.ParameterType).FirstOrDefault(type => type.Name.EndsWith("Request", StringComparison.Ordinal) && type.Namespace == "EmbeddedHost"));
        }

        private static bool IsSimple(Type type) => type == typeof(string) || (Nullable.GetUnderlyingType(type) ?? type).IsPrimitive;
    }
}
