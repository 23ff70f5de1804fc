using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;

namespace Procore.Client.Tests;

/// <summary>
/// Every member that is described of a body (<c>described-bodies.tsv</c>, which <c>eng/described-bodies</c> prints: an operation, then each member and its type), held against what the typed methods send
/// where all that they take is given. What none of them sends, or sends as something else, stands in <c>unsent-members.tsv</c>, operation by operation, with the reason.
/// </summary>
[Collection(SimulatedTime.Name)]
public partial class BodyTests
{
    private const long Id = 5;

    [Fact]
    public async Task What_is_described_is_sent_as_it_is_described_or_stands_in_the_table_with_its_reason()
    {
        (string Operation, Dictionary<string, string> Members)[] described = [.. Tables("described-bodies.tsv")];
        Dictionary<string, Dictionary<string, string>> unsent = Tables("unsent-members.tsv").ToDictionary(table => table.Operation, table => table.Members, StringComparer.Ordinal);
        var wire = new Wire(sent => Operations.Answer(sent, Id));
        using IProcoreClient client = wire.Client();
        foreach ((MethodInfo method, object? group) in typeof(IProcoreClient).GetProperties().Where(property => property.PropertyType.IsInterface)
            .SelectMany(property => property.PropertyType.GetMethods().Select(method => (method, property.GetValue(client)))))
        {
            foreach (object?[] arguments in Arguments(method))
                await Record.ExceptionAsync(() => wire.Time.RunAsync(Operations.CallAsync(method, group, arguments, Id, TestContext.Current.CancellationToken)));
        }

        List<string> wrong = [], met = [];
        int compared = 0;
        foreach ((string operation, Dictionary<string, string> members) in described)
        {
            var sent = new Dictionary<string, JsonValueKind>(StringComparer.Ordinal);
            foreach (Sent call in wire.Calls.Where(call => call.Body.Length > 0 && Fits(operation, call)))
                Add(call, sent);
            if (sent.Count == 0)
                continue; // it has no method, as the coverage page says
            compared++;
            foreach ((string member, string type) in members)
            {
                // Of what stands in something that can't be said itself that one is told.
                bool isSent = sent.TryGetValue(member, out JsonValueKind kind);
                if (isSent ? IsOf(type, kind) : !sent.ContainsKey(Above(member)))
                    continue;
                if (unsent.TryGetValue(operation, out Dictionary<string, string>? reasons) && reasons.ContainsKey(member))
                    met.Add(operation + " " + member);
                else
                    wrong.Add(isSent ? $"{operation} sends {member} as {kind}, which is {type}" : $"{operation} can't say {member}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.True(compared > 100, $"{compared} bodies");
        Assert.All(unsent.SelectMany(table => table.Value), row => Assert.True(row.Value.Length > 10, row.Key + " has no reason"));
        Assert.Empty(unsent.SelectMany(table => table.Value.Keys.Select(member => table.Key + " " + member)).Except(met)); // what is sent by now
    }

    // All that can be given; what a person would give, where not all goes together; and both without the project, where it may be the company's.
    private static IEnumerable<object?[]> Arguments(MethodInfo method)
    {
        ParameterInfo[] parameters = method.GetParameters();
        foreach (Func<Type, object?> of in new Func<Type, object?>[] { Whole, type => Operations.Sample(type, Id, TestContext.Current.CancellationToken) })
        {
            yield return [.. parameters.Select(parameter => of(parameter.ParameterType))];
            if (parameters.Any(parameter => parameter is { Name: "projectId", HasDefaultValue: true }))
                yield return [.. parameters.Select(parameter => parameter.Name == "projectId" ? null : of(parameter.ParameterType))];
        }
    }

    /// <summary>A value of which all is given that can be.</summary>
    internal static object? Whole(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Whole(inner);
        if (type == typeof(JsonElement))
            return JsonDocument.Parse("""{"value":5,"type":"text","name":"text"}""").RootElement;
        if (type == typeof(Instant))
            return Instant.FromUtc(2026, 1, 2, 3, 4);
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(0);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>))
            return Activator.CreateInstance(type, Whole(type.GenericTypeArguments[0]));
        if (type.IsGenericType && typeof(System.Collections.IEnumerable).IsAssignableFrom(type))
        {
            var items = Array.CreateInstance(type.GenericTypeArguments[0], 1);
            items.SetValue(Whole(type.GenericTypeArguments[0]), 0);
            return items;
        }

        bool isInput = type is { IsClass: true, Namespace: "Procore.Client" } && type.GetConstructor(Type.EmptyTypes) is not null
            && (!type.Name.EndsWith("Filter", StringComparison.Ordinal) || type == typeof(BudgetDetailFilter));
        if (!isInput)
            return Operations.Sample(type, Id, TestContext.Current.CancellationToken);
        object input = Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in type.GetProperties().Where(property => property.CanWrite && property.Name != "AdditionalMembers"))
            property.SetValue(input, Whole(property.PropertyType));
        return input;
    }

    private static bool Fits(string operation, Sent call)
    {
        string[] said = operation.Split(' ');
        return call.Method == said[0] && OperationTests.Fits(said[1], call.Path);
    }

    private static bool IsOf(string type, JsonValueKind kind) => kind is JsonValueKind.Null or JsonValueKind.Undefined || type.Split('(', '<')[0] switch
    {
        "array" => kind == JsonValueKind.Array,
        "object" => kind == JsonValueKind.Object,
        "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
        "integer" or "number" => kind == JsonValueKind.Number,
        "string" => kind == JsonValueKind.String,
        _ => true, // cut off
    };

    private static string Above(string member) => member.LastIndexOf('.') is var at and > 0 ? member[..at].Replace("[]", "", StringComparison.Ordinal) : "";

    private static void Add(Sent call, Dictionary<string, JsonValueKind> members)
    {
        if (call.Body[0] is '{' or '[')
        {
            Add(JsonDocument.Parse(call.Body).RootElement, "", members);
            return;
        }

        members[""] = JsonValueKind.Undefined;
        foreach (Match part in PartName().Matches(call.Body))
            members[part.Groups[1].Value.Replace("[]", "", StringComparison.Ordinal).Replace('[', '.').Replace("]", "", StringComparison.Ordinal)] = JsonValueKind.Undefined;
    }

    private static void Add(JsonElement value, string path, Dictionary<string, JsonValueKind> members)
    {
        if (value.ValueKind != JsonValueKind.Null || !members.ContainsKey(path))
            members[path] = value.ValueKind;
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in value.EnumerateObject())
                Add(member.Value, (path.Length == 0 ? "" : path + ".") + CustomField().Replace(member.Name, "custom_field_%{custom_field_definition_id}"), members);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object))
            {
                foreach (JsonProperty member in item.EnumerateObject())
                    Add(member.Value, path + "[]." + member.Name, members);
            }
        }
    }

    private static IEnumerable<(string Operation, Dictionary<string, string> Members)> Tables(string name)
    {
        using var reader = new StreamReader(typeof(BodyTests).Assembly.GetManifestResourceStream(name)!);
        foreach (string table in reader.ReadToEnd().ReplaceLineEndings("\n").Split("> ", StringSplitOptions.RemoveEmptyEntries))
        {
            string[] lines = table.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            yield return (lines[0], lines.Skip(1).Select(line => line.Split('\t')).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal));
        }
    }

    [GeneratedRegex("name=\"?([a-z_0-9\\[\\]]+)")]
    private static partial Regex PartName();

    [GeneratedRegex("^custom_field_[0-9]+$")]
    private static partial Regex CustomField();
}
