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
    // What no reader could take for what its own document calls it.
    private static readonly string[] Nonsense = [];

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
                sent = answers.GetValueOrDefault(call.Method + " " + EveryMethodTests.Route(call)["/books/v3".Length..])?.Build();
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

        Assert.Equal(Nonsense, failed);
        Assert.True(read > 250, $"{read} methods read what is documented");
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
                string[] ids = [.. line.Split('{').Skip(1).Select(part => part.Split('}')[0])];
                // Two modules describe one operation: an invoice's, and that of an invoice that is a debit note.
                answers.TryAdd(string.Join("/", line[2..].Split('/').Select(segment => segment is ['{', ..] ? "{id}" : segment)), new Answer(ids, rows));
            }
            else if (line.Split('\t') is [var path, var value])
            {
                isHead = false;
                rows.Add((path, value));
            }
        }

        return answers;
    }

    private sealed record Answer(string[] Ids, List<(string Path, string Value)> Rows)
    {
        public JsonObject Build()
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

            // The record that is asked for; Zoho spells an id in a path otherwise than in the record now and then.
            foreach (JsonObject record in answer.Select(member => member.Value is JsonArray { Count: > 0 } list ? list[0] : member.Value).OfType<JsonObject>().ToList())
            {
                foreach (string name in record.Select(member => member.Key).Where(name => Ids.Any(id => Plain(id) == Plain(name))).ToList())
                    record[name] = "1";
            }

            return answer;

            static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal);
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
