using System.Collections;
using System.Reflection;
using System.Text;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>Every operation, found by reflection, against every answer that is none: nothing is taken for a record, a list or a success.</summary>
[Collection(SimulatedTime.Name)]
public class NoAnswerTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    public static TheoryData<string, bool> Bodies => new()
    {
        // Whether a call that only has to be done takes it for a success: the status said that it is one.
        { "null", true }, { "{}", true }, { "", true }, { "7", true },
        { """{"errors":"Something failed"}""", false }, { """{"error":{"code":"X","message":"Something failed"}}""", false },
        { """{"data":null,"errors":{"base":["Something failed"]}}""", false }, { """{"id":""", true }, { """[{"id":5}""", true },
        { "<html>Please sign in</html>", false },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task It_is_no_answer_to_anything(string body, bool isDone)
    {
        var wire = new Wire(_ => new HttpResponseMessage { Content = new StringContent(body, Encoding.UTF8, "application/json") });
        using IProcoreClient client = wire.Client(options => options.MaxRetries = 0);
        int tried = 0;
        foreach ((string name, Type returns, Func<Task<object?>> call) in Operations.Each(client, 5, None))
        {
            wire.Calls.Clear();
            // Failures open the circuit, for a while.
            wire.Time.Advance(TimeSpan.FromMinutes(2));
            object? answer = null;
            Exception? error = await Record.ExceptionAsync(async () => answer = await wire.Time.RunAsync(call()));
            Assert.True(wire.Calls.Count > 0, name);
            string method = wire.Last.Method;
            if (error is null && Items(answer) is { } items)
                Assert.All(items, item => Assert.False((bool)item.GetType().GetProperty("IsSaved")!.GetValue(item)!, name));
            else if (returns == typeof(Task) && isDone)
                Assert.True(error is null, $"{name}: {error}");
            else
            {
                Assert.True(error is ProcoreException, $"{name} made {answer ?? "a success"} of it, or threw {error}");
                Assert.True(((ProcoreException)error).OutcomeUnknown == (method is not "GET" && !wire.Last.Path.EndsWith("/budget_details", StringComparison.Ordinal)), $"{name}: {error.Message}");
                Assert.True(!body.Contains("Something failed", StringComparison.Ordinal) || error.Message.Contains("Something failed", StringComparison.Ordinal), $"{name}: {error.Message}");
            }

            tried++;
        }

        Assert.True(tried > 70, $"{tried} operations");
    }

    private static IEnumerable<object>? Items(object? answer) =>
        answer?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(SyncResult<,>)
            ? ((IEnumerable)type.GetProperty("Items", BindingFlags.Public | BindingFlags.Instance)!.GetValue(answer)!).Cast<object>()
            : null;

    /// <summary>What stands around records, said in two ways: nobody knows which is meant.</summary>
    [Theory]
    [InlineData("data", "[{\"id\":\"7\"}]", "[]", "[{\"id\":\"8\"}]", "null", "7")]
    [InlineData("errors", "[]", "[\"x\"]", "{\"a\":1}")]
    [InlineData("error", "\"\"", "\"x\"", "null")]
    public async Task What_a_list_says_twice_is_refused_by_name(string name, string value, params string[] others)
    {
        foreach (string other in others)
        {
            foreach (string twice in new[] { $"\"{name}\":{value},\"zz\":{{\"{name}\":[1]}},\"{name}\":{other}", $"\"{name}\" : {other} , \"\\u00{(int)name[0]:x}{name[1..]}\":{value}" })
            {
                using IProcoreClient client = new Wire(_ => Wire.Json("{" + (name == "data" ? "" : "\"data\":[{\"id\":\"7\"}],") + twice + "}")).Client();
                ProcoreException error = await Assert.ThrowsAsync<ProcoreException>(async () => await client.Webhooks.ListHooksAsync("n", cancellationToken: None).CountAsync(None));
                Assert.Contains($"the field $.{name}", error.Message, StringComparison.Ordinal);
            }
        }

        using IProcoreClient same = new Wire(_ => Wire.Json("{" + (name == "data" ? "" : "\"data\":[{\"id\":\"7\"}],") + $"\"{name}\":{value},\"{name}\": {value},\"zz\":1,\"zz\":2}}", System.Net.HttpStatusCode.OK, ("Total", "1"))).Client();
        Assert.Single(await same.Webhooks.ListHooksAsync("n", cancellationToken: None).ToListAsync(None));
    }

    [Theory]
    [InlineData("entities", "[{\"id\":7,\"origin_id\":\"a\"}]")]
    [InlineData("errors", "[{\"origin_id\":\"a\",\"errors\":[\"x\"]}]")]
    public async Task What_a_batch_says_twice_leaves_open_what_was_saved(string name, string value)
    {
        const string saved = "\"entities\":[{\"id\":7,\"origin_id\":\"a\",\"name\":\"n\"}]";
        foreach (string body in new[] { $"{{{saved},\"errors\":[],\"{name}\":{value}}}", $"{{\"{name}\":{value},\"errors\":[],{saved}}}", $"{{\"{name}\":{value},\"{name}\":[]}}" })
        {
            using IProcoreClient client = new Wire(_ => Wire.Json(body)).Client();
            SyncItem<VendorSync, Vendor> item = Assert.Single((await client.Vendors.SyncAsync([new() { OriginId = "a", Name = "n" }], None)).Items);
            Assert.Equal(SyncOutcome.Unknown, item.Outcome);
            Assert.Contains($"the field $.{name}: It is there twice", item.Exception!.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_an_item_of_a_batch_says_twice_names_no_item()
    {
        async Task<SyncItem<VendorSync, Vendor>> Sync(string body)
        {
            using IProcoreClient client = new Wire(_ => Wire.Json(body)).Client();
            return (await client.Vendors.SyncAsync([new() { OriginId = "a", Name = "n" }, new() { OriginId = "b", Name = "n" }], None)).Items[0];
        }

        Assert.Equal(SyncOutcome.Failed, (await Sync("""{"entities":[],"errors":[{"origin_id":"b","origin_id":"b","errors":["x"]},{"origin_id":"a","errors":["x"]}]}""")).Outcome);
        Assert.Equal(SyncOutcome.Unknown, (await Sync("""{"entities":[],"errors":[{"origin_id":"b","origin_id":"a","errors":["x"]}]}""")).Outcome);
        Assert.Equal(SyncOutcome.Unknown, (await Sync("""{"entities":[{"id":7,"origin_id":"b","origin_id":"a"}],"errors":[]}""")).Outcome);
        SyncItem<VendorSync, Vendor> saved = await Sync("""{"entities":[{"id":8,"id":7,"origin_id":"a"}],"errors":[]}""");
        Assert.Equal((null, null), (saved.RecordId, saved.UnreadableEcho!.Id));
        foreach (string data in new[] { """{"succeeded":[5],"succeeded":[]}""", """{"succeeded":[5],"failed":[],"failed":[5]}""" })
        {
            using IProcoreClient client = new Wire(_ => Wire.Json("{\"data\":" + data + "}")).Client();
            Assert.Contains("$.data.", (await Assert.ThrowsAsync<ProcoreException>(() => client.Webhooks.DeleteTriggersAsync(9, [5], cancellationToken: None))).Message, StringComparison.Ordinal);
            var made = (await client.Webhooks.CreateTriggersAsync(9, [new("Projects", WebhookEventKind.Create)], cancellationToken: None)).Items;
            Assert.Equal(SyncOutcome.Unknown, Assert.Single(made).Outcome);
        }
    }
}
