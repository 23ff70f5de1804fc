using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Time.Testing;

namespace ZohoBooks.Client.Tests;

/// <summary>
/// Every method, found by reflection, answered with the example of its answer that Zoho's documents give (<c>documented-answers.tsv</c>: member and value; operations whose answers have the same root share
/// a block, ids without an example are made up). It is read, and what was read is written back with nothing lost.
/// </summary>
public class DocumentedAnswerTests
{
    // Where documents contradict what was seen, or themselves: answers without the name of their record, a due date that is a time of day, a record without its id;
    // or say nothing of what a list is (comments of sales orders).
    private static readonly string[] Contradicted =
        [
            "VendorPayments.CreateAsync", "ChartOfAccounts.GetAsync", "Comments.ListAsync", "Invoices.ListOfProjectAsync", "CustomModules.GetAsync",
        ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Is_read_by_every_method_with_nothing_lost()
    {
        Dictionary<string, Answer> answers = Answers();
        JsonObject? sent = null;
        var zoho = new FakeZoho
        {
            Api = (_, call, _) =>
            {
                sent = answers.GetValueOrDefault(call.Method + " " + EveryMethodTests.Route(call)["/books/v3".Length..])?.Build(call);
                return Task.FromResult(FakeZoho.Json(200, (sent ?? new JsonObject { ["code"] = 0, ["message"] = "success" }).ToJsonString()));
            },
        };
        using IZohoBooksClient books = FakeZoho.Client(
            zoho,
            new FakeTimeProvider(),
            options =>
            {
                EveryMethodTests.Fast(options);
                options.RowsKeepAdditionalMembers = true;
            });
        int read = 0;
        List<string> failed = [];
        foreach (EveryMethodTests.Method method in EveryMethodTests.Methods(books)
            .Where(method => method.Info.Name != nameof(IAutomation.EnsureWebhookAsync) && method.Info.ReturnType != typeof(Task<AttachmentContent>)))
        {
            sent = null;
            object? record = null;
            Exception? error = await Record.ExceptionAsync(ReadAsync);
            if (sent is null)
                continue; // nothing is documented of its answer
            string? lost = error is not null ? ((error as TargetInvocationException)?.InnerException ?? error).Message : record is not null && ZohoBooksJson.InfoOf(record.GetType()) is { } info ? Lost(sent, record, info) : null;
            if (lost is not null)
                failed.Add($"{method}: {lost}");
            else if (record is not null)
                read++;

            async Task ReadAsync() => record = await ResultAsync(method);
        }

        List<string> unexpected = [.. failed.Where(one => !Contradicted.Contains(one.Split(':')[0]))];
        Assert.True(unexpected.Count == 0, string.Join("\n", unexpected));
        Assert.True(read > 150, $"{read} methods read what is documented");
    }

    private static async Task<object?> ResultAsync(EveryMethodTests.Method method)
    {
        object result = method.Info.Invoke(method.Target, EveryMethodTests.Arguments(method, null, "1"))!;
        if (result is not Task task)
            return await FirstAsync((dynamic)result);
        await task;
        return method.Info.ReturnType.IsGenericType ? method.Info.ReturnType.GetProperty("Result")!.GetValue(task) : null;
    }

    private static async Task<object?> FirstAsync<T>(ZohoList<T> list) => await list.FirstOrDefaultAsync(Token);

    // The record is the answer itself, or what stands in it under one of its names, alone or as the first of a list.
    private static string? Lost(JsonObject answer, object record, JsonTypeInfo info)
    {
        JsonNode? written = JsonNode.Parse(JsonSerializer.Serialize(record, info));
        answer.Remove("code");
        answer.Remove("message");
        string? said = null;
        foreach (JsonObject root in answer.Select(member => member.Value is JsonArray { Count: > 0 } rows ? rows[0] : member.Value).OfType<JsonObject>().Where(one => one.Count > 0).Append(answer))
        {
            try
            {
                Kept.All(root, written, "");
                return null;
            }
            catch (Exception lost) when (lost is Xunit.Sdk.XunitException or InvalidOperationException)
            {
                said ??= lost.Message;
            }
        }

        return said;
    }

    private static Dictionary<string, Answer> Answers()
    {
        using Stream stream = typeof(DocumentedAnswerTests).Assembly.GetManifestResourceStream("documented-answers.tsv")!;
        using var reader = new StreamReader(stream);
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        List<(string Path, string Value)> rows = [];
        bool isHead = false;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("> ", StringComparison.Ordinal))
            {
                rows = isHead ? rows : [];
                isHead = true;
                string[] route = line[2..].Split('/');
                // Two modules describe some operations: an invoice's, and those of an invoice that is a debit note. The first one counts.
                answers.TryAdd(string.Join("/", route.Select(segment => segment is ['{', ..] ? "{id}" : segment)), new Answer(route, rows));
            }
            else if (line.Split('\t') is [var path, var value])
            {
                isHead = false;
                rows.Add((path, value));
            }
        }

        return answers;
    }

    private sealed record Answer(string[] Route, List<(string Path, string Value)> Rows)
    {
        /// <summary>The answer, about what was asked for.</summary>
        public JsonObject Build(FakeZoho.Call call)
        {
            var answer = new JsonObject { ["code"] = 0, ["message"] = "success" };
            foreach ((string path, string value) in Rows)
            {
                JsonObject parent = answer;
                string[] steps = path.Split('.');
                foreach (string step in steps[..^1])
                    parent = Inside(parent, step);
                parent[steps[^1]] = JsonNode.Parse(value);
            }

            List<(string Name, string Value)> asked = [.. Asked(call)];
            foreach (JsonObject record in answer.Select(member => member.Value is JsonArray { Count: > 0 } list ? list[0] : member.Value).OfType<JsonObject>().ToList().Append(answer))
            {
                List<string> names = [.. record.Select(member => member.Key)];
                foreach ((string name, string value) in asked)
                {
                    foreach (string member in names.Where(member => IsSame(member, name)))
                        record[member] = value;
                }

                // What the path ends with and calls otherwise is the record's own id, its first one.
                if (Route[^1] is ['{', ..] && !names.Exists(name => IsSame(name, asked[^1].Name)) && names.Find(name => name.EndsWith("_id", StringComparison.Ordinal)) is { } own)
                    record[own] = asked[^1].Value;
            }

            return answer;
        }

        // What the call names: in its query, in its body and, last, in its path.
        private IEnumerable<(string Name, string Value)> Asked(FakeZoho.Call call)
        {
            foreach (string pair in call.Uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                if (pair.Split('=') is [var name, var value] && name.EndsWith("_id", StringComparison.Ordinal) && name != "organization_id")
                    yield return (name, Uri.UnescapeDataString(value));
            }

            if (call.Body.StartsWith('{'))
            {
                foreach ((string name, JsonNode? value) in JsonNode.Parse(call.Body)!.AsObject())
                {
                    if (name.EndsWith("_id", StringComparison.Ordinal) && value is JsonValue)
                        yield return (name, value.ToString());
                }
            }

            foreach ((string template, string segment) in Route[1..].Zip(call.Uri.AbsolutePath["/books/v3/".Length..].Split('/')))
            {
                if (template is ['{', .. var name, '}'])
                    yield return (name, segment);
            }
        }

        // Zoho spells an id in a path otherwise than in the record now and then, as refund_id and payment_refund_id.
        private static bool IsSame(string member, string asked)
        {
            string own = member.Replace("_", "", StringComparison.Ordinal), other = asked.Replace("_", "", StringComparison.Ordinal);
            return own == other || (member.EndsWith("_id", StringComparison.Ordinal) && asked.EndsWith("_id", StringComparison.Ordinal) && (own.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(own, StringComparison.Ordinal)));
        }

        private static JsonObject Inside(JsonObject parent, string step)
        {
            if (!step.EndsWith("[]", StringComparison.Ordinal))
                return parent[step] as JsonObject ?? (JsonObject)(parent[step] = new JsonObject());
            var list = parent[step[..^2]] as JsonArray ?? (JsonArray)(parent[step[..^2]] = new JsonArray());
            if (list.Count == 0 || list[0] is not JsonObject)
            {
                list.Clear();
                list.Add(new JsonObject());
            }

            return (JsonObject)list[0]!;
        }
    }
}
