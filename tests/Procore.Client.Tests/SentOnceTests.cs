using System.Net;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>What may have had its effect is not sent again. Found by reflection, so that an operation that is added later cannot be forgotten.</summary>
[Collection(SimulatedTime.Name)]
public sealed class SentOnceTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    // The values of the segments are what a code is found by: a second one finds what the first one made.
    private static readonly string[] SaidAgain = ["WorkBreakdown.CreateCodeAsync"];

    [Fact]
    public async Task No_post_is_sent_again_when_nobody_knows_what_became_of_it()
    {
        using IProcoreClient any = new Wire().Client();
        int operations = Operations.Each(any, 5, None).Count();
        List<string> again = [];
        int posts = 0;
        for (int at = 0; at < operations; at++)
        {
            var wire = new Wire(sent => sent.Method == "POST" ? new HttpResponseMessage(HttpStatusCode.InternalServerError) : Operations.Answer(sent, 5));
            using IProcoreClient client = wire.Client();
            (string name, _, Func<Task<object?>> call) = Operations.Each(client, 5, None).ElementAt(at);
            _ = await Record.ExceptionAsync(() => wire.Time.RunAsync(call()));
            int sends = wire.Calls.Count(sent => sent.Method == "POST");
            posts += Math.Min(sends, 1);
            if (sends > 1)
                again.Add(name);
        }

        Assert.True(posts > 35, $"Only {posts} operations send a POST.");
        Assert.Equal(SaidAgain, again);
    }
}
