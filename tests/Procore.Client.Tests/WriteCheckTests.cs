using System.Net;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>A client that asks before it writes: right before each send, whatever the call waited for before it.</summary>
[Collection(SimulatedTime.Name)]
public sealed class WriteCheckTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_write_of_every_operation_asks_once_for_each_send_and_no_read_does()
    {
        var wire = new Wire();
        using IProcoreClient client = wire.Client();
        int asked = 0;
        ValueTask Ask(CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref asked);
            return ValueTask.CompletedTask;
        }

        foreach (IProcoreClient asking in new[] { client.WithWriteCheck(Ask), client.WithWriteCheck(Ask).WithPriority(ProcoreCallPriority.Background), client.WithWriteCheck(Ask).ForCompany(77) })
        {
            (asked, int before) = (0, wire.Calls.Count);
            await wire.Time.RunAsync(Operations.CallAllAsync(wire, asking, 5, None));
            (await wire.Time.RunAsync(asking.SendAsync(new() { Method = HttpMethod.Post, Path = "/rest/v1.0/any" }, None))).Dispose();
            int writes = wire.Calls.Skip(before).Count(IsWrite);
            Assert.True(writes > 60, $"Only {writes} writes were sent.");
            Assert.Equal(writes, asked);
        }

        asked = 0;
        await wire.Time.RunAsync(client.Vendors.UpdateAsync(5, new() { Name = "x" }, None));
        Assert.Equal(0, asked); // the client that it was made of asks nobody
    }

    [Fact]
    public async Task Nothing_of_any_operation_is_written_where_the_check_says_no()
    {
        var wire = new Wire(sent => Operations.Answer(sent, 5));
        using IProcoreClient client = wire.Client();
        IProcoreClient refused = client.WithWriteCheck(_ => throw new LostException());
        int told = 0;
        foreach ((string name, _, Func<Task<object?>> call) in Operations.Each(refused, 5, None))
        {
            Exception? error = await Record.ExceptionAsync(() => wire.Time.RunAsync(call()));
            if (error is null)
                continue;
            ProcoreException said = Assert.IsType<ProcoreException>(error);
            Assert.True(said is { InnerException: LostException, OutcomeUnknown: false, Status: null, IsTransient: true }, $"{name}: {said}");
            told++;
        }

        Assert.True(told > 30, $"Only {told} operations were told.");
        Assert.DoesNotContain(wire.Calls, IsWrite);
        Assert.NotEmpty(wire.Calls);
    }

    [Fact]
    public async Task It_comes_after_the_token_and_after_the_wait_for_a_permit_and_again_before_each_send()
    {
        var wire = new Wire();
        wire.Answer = _ => wire.Calls.Count switch
        {
            1 => Wire.Json("{}", HttpStatusCode.Unauthorized),
            2 => Wire.Json("{}", HttpStatusCode.TooManyRequests, ("Retry-After", "60")),
            3 => throw new HttpRequestException("reset"),
            _ => Wire.Json("""{"id":1}"""),
        };
        using IProcoreClient client = wire.Client();
        DateTimeOffset start = wire.Time.GetUtcNow();
        var asked = new List<(int Sent, int Tokens, double Seconds)>();
        IProcoreClient asking = client.WithWriteCheck(_ =>
        {
            asked.Add((wire.Calls.Count, wire.TokenCalls.Count, (wire.Time.GetUtcNow() - start).TotalSeconds));
            return ValueTask.CompletedTask;
        });

        await wire.Time.RunAsync(asking.Vendors.UpdateAsync(1, new() { Name = "x" }, None));

        Assert.Equal([(0, 1), (1, 2), (2, 2), (3, 2)], asked.Select(one => (one.Sent, one.Tokens)));
        Assert.True(asked[1].Seconds < 60 && asked[2].Seconds >= 60, string.Join(", ", asked));
    }

    [Theory]
    [InlineData("throttled", false)]
    [InlineData("refused token", false)]
    [InlineData("not connected", false)]
    [InlineData("reset", true)]
    [InlineData("500", true)]
    [InlineData("half an answer", true)]
    public async Task What_an_earlier_send_may_have_done_stays_in_doubt(string first, bool unknown)
    {
        var wire = new Wire(_ => first switch
        {
            "throttled" => Wire.Json("{}", HttpStatusCode.TooManyRequests, ("Retry-After", "60")),
            "refused token" => Wire.Json("{}", HttpStatusCode.Unauthorized),
            "not connected" => throw new HttpRequestException("no", new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused)),
            "reset" => throw new HttpRequestException("reset"),
            "500" => Wire.Json("{}", HttpStatusCode.InternalServerError),
            _ => Wire.Json("""{"id":1,"name":"""),
        });
        using IProcoreClient client = wire.Client();
        int asked = 0;
        IProcoreClient lost = client.WithWriteCheck(_ => asked++ == 0 ? ValueTask.CompletedTask : throw new LostException());

        ProcoreException error = await Assert.ThrowsAsync<ProcoreException>(() => wire.Time.RunAsync(lost.Vendors.UpdateAsync(1, new() { Name = "x" }, None)));

        Assert.Equal((1, 2), (wire.Calls.Count, asked));
        Assert.Equal(unknown, error.OutcomeUnknown);
        Assert.IsType<LostException>(error.InnerException);
        Assert.Contains("(WithWriteCheck) ended with LostException. The call was not sent again.", error.Message, StringComparison.Ordinal);
        Assert.Equal(unknown, error.Message.Contains("It is not known whether the call had its effect", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Items_of_a_sync_say_whether_their_batch_was_sent()
    {
        var wire = new Wire(_ => throw new HttpRequestException("reset"));
        using IProcoreClient client = wire.Client();
        int asked = 0;
        IProcoreClient lost = client.WithWriteCheck(_ => asked++ == 1 ? ValueTask.CompletedTask : throw new LostException());

        SyncResult<VendorSync, Vendor> none = await wire.Time.RunAsync(lost.Vendors.SyncAsync([new() { OriginId = "a" }], None));
        Assert.Equal(SyncOutcome.Failed, none.Items[0].Outcome);
        Assert.Contains("The call was not sent.", none.Items[0].Exception!.Message, StringComparison.Ordinal);
        Assert.Empty(wire.Calls);

        SyncResult<VendorSync, Vendor> once = await wire.Time.RunAsync(lost.Vendors.SyncAsync([new() { OriginId = "a" }], None));
        Assert.Equal(SyncOutcome.Unknown, once.Items[0].Outcome);
        Assert.Single(wire.Calls);
    }

    [Fact]
    public async Task Whoever_gives_up_meanwhile_is_told_that_alone()
    {
        var wire = new Wire();
        using IProcoreClient client = wire.Client();
        foreach (bool throws in new[] { true, false })
        {
            using var given = new CancellationTokenSource();
            IProcoreClient asking = client.WithWriteCheck(_ =>
            {
                given.Cancel();
                return throws ? throw new LostException() : ValueTask.CompletedTask;
            });
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wire.Time.RunAsync(asking.Vendors.UpdateAsync(1, new() { Name = "x" }, given.Token)));
        }

        Assert.Empty(wire.Calls);
    }

    [Fact]
    public async Task Another_check_takes_the_place_of_the_one_before()
    {
        var wire = new Wire(_ => Wire.Json("""{"id":1}"""));
        using IProcoreClient client = wire.Client();
        Assert.Throws<ArgumentNullException>(() => client.WithWriteCheck(null!));
        IProcoreClient other = client.WithWriteCheck(_ => throw new LostException()).WithWriteCheck(_ => ValueTask.CompletedTask);

        await wire.Time.RunAsync(other.Vendors.UpdateAsync(1, new() { Name = "x" }, None));

        Assert.Single(wire.Calls);
        other.Dispose();
        await wire.Time.RunAsync(client.Vendors.GetAsync(1, None)); // it was not the client's to end
    }

    // A report is asked for with a body.
    private static bool IsWrite(Sent sent) => sent.Method is not ("GET" or "HEAD") && !sent.Path.EndsWith("/budget_details", StringComparison.Ordinal);

    private sealed class LostException() : Exception("somebody else has it");
}
