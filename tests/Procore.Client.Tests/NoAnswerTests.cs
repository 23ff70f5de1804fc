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
                Assert.True(((ProcoreException)error).OutcomeUnknown == (method is not "GET"), $"{name}: {error.Message}");
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
}
