using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace ZohoProcore.Sync.Tests;

public sealed class OrderFactsTests
{
    private readonly FakeTimeProvider _time = new(Some.Noon.ToDateTimeOffset());
    private readonly Host _host = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Instant Now => Instant.FromDateTimeOffset(_time.GetUtcNow());

    [Fact]
    public async Task Who_brings_no_provider_has_no_facts()
    {
        Assert.Null(await new OrderFacts(Some.Connection(), null, _time).GetAsync(Order(), Now, Token));
        _host.Says.Clear();
        Assert.Null(await Facts().GetAsync(Order(), Now, Token));
    }

    [Fact]
    public async Task It_is_asked_once_for_an_order_as_it_is_and_again_for_one_that_is_looked_at_again()
    {
        var (facts, first) = (Facts(), Now);
        Assert.Equal("Ann", (await facts.GetAsync(Order(), first, Token))!["buyer"]);
        _host.Says["buyer"] = "Bob";
        Assert.Equal("Ann", (await facts.GetAsync(Order(), first, Token))!["buyer"]);
        Assert.Equal(1, _host.Asked);

        Assert.Equal("Bob", (await facts.GetAsync(Order() with { Total = 2 }, first, Token))!["buyer"]);
        _time.Advance(TimeSpan.FromMinutes(1));
        _host.Says["buyer"] = "Cy";
        Assert.Equal("Cy", (await facts.GetAsync(Order() with { Total = 2 }, Now, Token))!["buyer"]);
        Assert.Equal(3, _host.Asked);
    }

    /// <summary>One that reads a service itself may throw as that does, and the order is not gone because of it.</summary>
    [Fact]
    public async Task What_it_throws_or_does_not_answer_fails_the_order_by_its_name()
    {
        foreach (var failure in (Exception?[])[new HttpRequestException("no network"), new ZohoBooks.Client.ZohoBooksNotFoundException("There is none."), null])
        {
            _host.Fails = () =>
            {
                if (failure is not null) throw failure;
                return null!;
            };
            var failed = await Assert.ThrowsAsync<RuleFailedException>(async () => await Facts().GetAsync(Order(), Now, Token));
            Assert.Equal((nameof(Host), "PO-1"), (failed.Rule, failed.OrderNumber));
            Assert.Same(failure, failed.InnerException);
        }

        _host.Fails = () => throw new OperationCanceledException();
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await Facts().GetAsync(Order(), Now, new CancellationToken(canceled: true)));
    }

    private static OrderSnapshot Order() => new() { OrderId = "1", Number = "PO-1", Status = "open", Total = 1 };

    private OrderFacts Facts() => new(Some.Connection(), _host, _time);

    private sealed class Host : IOrderFactProvider
    {
        public Dictionary<string, string> Says { get; } = new() { ["buyer"] = "Ann" };

        public Func<IReadOnlyDictionary<string, string>>? Fails { get; set; }

        public int Asked { get; private set; }

        public ValueTask<IReadOnlyDictionary<string, string>> ReadAsync(Connection connection, OrderSnapshot order, CancellationToken cancellationToken = default)
        {
            Asked++;
            return new(Fails is { } fails ? fails() : new Dictionary<string, string>(Says));
        }
    }
}
