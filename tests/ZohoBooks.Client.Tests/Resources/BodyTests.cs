using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Time.Testing;

namespace ZohoBooks.Client.Tests;

/// <summary>
/// Every member that is documented of a body (<c>documented-bodies.tsv</c>: an operation, and the members that its body may have), held against what the typed method sends where all that
/// it takes is given. What is not sent stands in <c>bodies-let-off.tsv</c>: operation, member, and why, in one of the words of <see cref="Reasons"/>.
/// </summary>
public class BodyTests
{
    /// <summary>Why a member that is documented need not be sent. A reason that can be seen in what is sent is looked for there.</summary>
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["told"] = "Zoho works it out of an id or of other members, which are sent: a name beside its id, the total of a line, a time as people read it.",
        ["line"] = "A member of the rows of a list, which the document names once more beside the list.",
        ["address"] = "The id in the address of the call.",
        ["query"] = "It goes in the query.",
        ["call"] = "Another call changes it, which has a method.",
        ["partner"] = "Of Avalara, or of Zoho's CRM or Projects: in AdditionalMembers.",
        ["beside"] = "A switch beside an address, which is one record everywhere: in AdditionalMembers.",
        ["file"] = "A file, which no JSON holds.",
        ["example"] = "A custom field of the document's own example.",
        ["unclear"] = "The document does not say what stands in it, or says it in two ways: in AdditionalMembers.",
    };

    [Fact]
    public async Task What_is_documented_can_be_sent_or_is_let_off_for_a_reason()
    {
        Dictionary<string, List<string>> documented = Rows("documented-bodies.tsv").GroupBy(row => KeyOf(row[0]), StringComparer.Ordinal)
            .ToDictionary(rows => rows.Key, rows => rows.SelectMany(row => row[1].Split(' ')).Distinct().ToList(), StringComparer.Ordinal);
        Dictionary<(string Operation, string Member), string> letOff = Rows("bodies-let-off.tsv").ToDictionary(row => (KeyOf(row[0]), row[1]), row => row[2]);
        Dictionary<string, Sent> sent = await SentAsync();
        Assert.True(sent.Count > 100, $"{sent.Count} bodies");

        List<string> wrong = [];
        HashSet<(string Operation, string Member)> met = [];
        foreach ((string operation, Sent body) in sent)
        {
            // Of what stands in something that can't be said itself that one is told.
            foreach (string name in documented.GetValueOrDefault(operation, []).Except(body.Members).Where(name => Above(name) is not { } above || body.Members.Contains(above)))
            {
                if (!letOff.TryGetValue((operation, name), out string? reason))
                    wrong.Add($"{operation} can't say {name}");
                else if (!met.Add((operation, name)) || !IsSo(reason, operation, name, body))
                    wrong.Add($"{operation} is let off {name} because of '{reason}', and that is not so");
            }
        }

        wrong.AddRange(letOff.Keys.Except(met).Select(one => $"{one.Operation} is let off {one.Member}, which it sends by now, or which nobody documents"));
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.Empty(Reasons.Keys.Except(letOff.Values)); // a reason that nobody needs
    }

    /// <summary>A value that can't be left out is sent whatever it is: nothing done of a task, nothing of a credit used.</summary>
    [Fact]
    public void What_cannot_be_left_out_is_sent_where_it_is_zero_too()
    {
        PropertyInfo[] plain = [.. typeof(IZohoBooksClient).Assembly.GetTypes()
            .Where(type => typeof(IInput).IsAssignableFrom(type) || (type.Name.EndsWith("Body", StringComparison.Ordinal) && !type.IsInterface))
            .SelectMany(type => type.GetProperties())
            .Where(property => property.PropertyType == typeof(decimal) || property.PropertyType == typeof(int) || property.PropertyType == typeof(long) || property.PropertyType == typeof(bool))];
        Assert.True(plain.Length > 5, $"{plain.Length} values");
        Assert.Empty(plain.Where(property => property.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.Never }).Select(property => $"{property.DeclaringType!.Name}.{property.Name}"));
    }

    private static bool IsSo(string reason, string operation, string name, Sent body) => reason switch
    {
        "line" => body.Members.Any(member => member.EndsWith("[]." + name, StringComparison.Ordinal)),
        "address" => name.EndsWith("_id", StringComparison.Ordinal) && operation.Contains("{}", StringComparison.Ordinal),
        "query" => body.Query.Contains(name),
        _ => Reasons.ContainsKey(reason),
    };

    private static async Task<Dictionary<string, Sent>> SentAsync()
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, """{"code":0,"message":"success"}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), EveryMethodTests.Fast);
        foreach (EveryMethodTests.Method method in EveryMethodTests.Methods(books)
            .Where(method => method.Info.Name != nameof(IAutomation.EnsureWebhookAsync)))
            await Record.ExceptionAsync(() => EveryMethodTests.CallAsync(method, null, "1"));

        Dictionary<string, Sent> sent = new(StringComparer.Ordinal);
        foreach (FakeZoho.Call call in zoho.Calls.Where(call => call.Body is ['{' or '[', ..]))
        {
            string operation = CoverageTests.Key(call.Method, EveryMethodTests.Route(call)["/books/v3".Length..]);
            if (!sent.TryGetValue(operation, out Sent? body))
                sent[operation] = body = new([], []);
            Add(JsonNode.Parse(call.Body), call.Body[0] == '[' ? "[]" : "", body.Members);
            body.Query.UnionWith(call.Uri.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')[0]));
        }

        return sent;
    }

    // Of a list the list itself, not one of its rows.
    private static string? Above(string name) => name.LastIndexOf('.') is not (var at and > 0) || name[..at] == "[]" ? null
        : name[..at].EndsWith("[]", StringComparison.Ordinal) ? name[..(at - 2)] : name[..at];

    private static void Add(JsonNode? node, string path, HashSet<string> members)
    {
        switch (node)
        {
            case JsonObject owner:
                foreach ((string name, JsonNode? value) in owner)
                {
                    string at = path.Length == 0 ? name : path + "." + name;
                    members.Add(at);
                    Add(value, value is JsonArray ? at + "[]" : at, members);
                }
                break;
            case JsonArray list:
                foreach (JsonNode? item in list)
                    Add(item, path, members);
                break;
        }
    }

    private static string KeyOf(string operation) => operation.Split(' ') is [var method, var path] ? CoverageTests.Key(method, path) : operation;

    private static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(typeof(BodyTests).Assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
            yield return line.Split('\t');
    }

    private sealed record Sent(HashSet<string> Members, HashSet<string> Query);
}
