using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ZohoProcore.Sync;

/// <summary>
/// Policies as JSON that people write: one object with the keys of <c>docs/policies.md</c>. What it leaves out has its default; a key that
/// nothing reads, and a value that a key can't have, is a problem, and all problems come at once.
/// </summary>
public static class PolicyDocument
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads a document.</summary>
    /// <param name="json">The document.</param>
    public static PolicyReading Read(string json)
    {
        _ = json ?? throw new ArgumentNullException(nameof(json));
        if (Parse(json, out var problem) is not { } document)
        {
            return new() { Problems = [problem!] };
        }

        // A key with a value of another kind says nothing; what the others say is looked at all the same.
        var problems = PolicyShape.Problems(document, PlainPoliciesJson.Default.SyncPolicies).ToList();
        problems.ForEach(wrong => Remove(document, wrong.Path));

        var policies = SyncPoliciesJsonConverter.Read(WithoutNulls(document), Whole(new()), new());
        var broken = problems.ConvertAll(wrong => GroupOf(wrong.Path));

        // What rests on another value of a group of which not all could be read is not known yet.
        problems.AddRange(PolicyCheck.Problems(policies).Concat(PolicyCheck.Mistakes(policies)).Where(problem =>
            !broken.Exists(group => group == GroupOf(problem.Path) && problem.Fix.Contains(group + "."))));
        return new() { Policies = problems.Count == 0 ? policies : null, Problems = problems };
    }

    /// <summary>Writes policies as a document that has every key that is set, defaults included.</summary>
    /// <param name="policies">The policies.</param>
    public static string Write(SyncPolicies policies)
    {
        _ = policies ?? throw new ArgumentNullException(nameof(policies));
        var document = Whole(policies);
        return document.ToJsonString(new(PlainPoliciesJson.Default.Options) { WriteIndented = true });
    }

    /// <summary>Everything that is wrong with policies that were made in code.</summary>
    /// <param name="policies">The policies.</param>
    public static IReadOnlyList<PolicyProblem> Check(SyncPolicies policies) =>
        [.. PolicyCheck.Problems(policies ?? throw new ArgumentNullException(nameof(policies)))];

    /// <summary>Policies with the keys that their stored form leaves out where they are what they were in an earlier version.</summary>
    internal static JsonObject Whole(SyncPolicies policies)
    {
        var said = policies with { Approval = policies.Approval ?? ApprovalPolicy.Nothing };
        var document = JsonSerializer.SerializeToNode(said, PlainPoliciesJson.Default.SyncPolicies)!.AsObject();
        document["approval"]!["budgetOverruns"] = said.Approval.BudgetOverruns.ToString();
        document["numbering"] = policies.Numbering.ToString();
        document["missingWbsCodes"] = policies.MissingWbsCodes.ToString();
        document["missingBudgetLines"] = policies.MissingBudgetLines.ToString();
        document["missingCostCodes"] = policies.MissingCostCodes.ToString();
        document["amendedOrders"] = policies.AmendedOrders.ToString();
        document["adoption"] = policies.Adoption.ToString();
        document["cancelledOrders"] = policies.CancelledOrders.ToString();
        document["attachments"] = policies.Attachments.ToString();
        return document;
    }

    // A list goes as a whole: the places of the others in it would be others.
    private static void Remove(JsonObject group, string path)
    {
        var keys = group.Select(member => member.Key).Where(known => IsAt(path, known));
        if (keys.OrderByDescending(known => known.Length).FirstOrDefault() is not { } key)
        {
            return;
        }

        if (group[key] is JsonObject inner && path.Length > key.Length && path[key.Length] == '.')
        {
            Remove(inner, path.Substring(key.Length + 1));
        }
        else
        {
            _ = group.Remove(key);
        }
    }

    private static string GroupOf(string path) => path.Split('.', '[')[0];

    private static bool IsAt(string path, string key) =>
        path.StartsWith(key, StringComparison.Ordinal) && (path.Length == key.Length || path[key.Length] is '.' or '[');

    private static JsonObject WithoutNulls(JsonObject document)
    {
        foreach (var key in document.Where(member => member.Value is null).Select(member => member.Key).ToList())
        {
            document.Remove(key);
        }

        foreach (var group in document.Select(member => member.Value).OfType<JsonObject>().ToList())
        {
            WithoutNulls(group);
        }

        return document;
    }

    private static JsonObject? Parse(string json, out PolicyProblem? problem)
    {
        const string Form = "it has to be one JSON object, as docs/policies.md shows it.";
        try
        {
            problem = new(string.Empty, string.Empty, $"The policies can't be read: {Form}");
            return JsonNode.Parse(json, documentOptions: Lenient) is JsonObject document && IsWhole(document) ? document : null;
        }
        catch (JsonException broken)
        {
            var where = broken.LineNumber is { } line
                ? FormattableString.Invariant($" It is no JSON at line {line + 1}, column {broken.BytePositionInLine + 1}.")
                : string.Empty;
            problem = new(string.Empty, string.Empty, $"The policies can't be read: {Form}{where}");
            return null;
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException)
        {
            // The text itself, or what is written in it with escapes.
            var isHalved = broken is InvalidOperationException || (broken.InnerException ?? broken) is EncoderFallbackException;
            var why = isHalved
                ? "a text in them holds half a character. Write it anew."
                : "a key stands twice in one group. Keep one of them.";
            problem = new(string.Empty, string.Empty, $"The policies can't be read: {why}");
            return null;
        }
    }

    // Keys that stand twice, and texts that are none, only show when a node is looked into.
    private static bool IsWhole(JsonNode? node) => node switch
    {
        JsonObject group => group.All(member => IsWhole(member.Value)),
        JsonArray list => list.All(IsWhole),
        JsonValue value => value.GetValueKind() != JsonValueKind.String || value.GetValue<string>() is not null,
        _ => true,
    };
}
