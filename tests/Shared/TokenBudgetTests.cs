using Microsoft.Extensions.Time.Testing;
using Zoho.Procore.Sdk.Shared;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>How many tokens may be asked for, and when again.</summary>
public sealed class TokenBudgetTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 6, 9, 14, 0, 0, TimeSpan.Zero));
    private readonly TokenBudget _budget;
    private readonly DateTimeOffset _start;

    public TokenBudgetTests() => (_budget, _start) = (new TokenBudget(new TokenPolicy(), _time), _time.GetUtcNow());

    [Fact]
    public void The_eleventh_in_ten_minutes_waits_until_the_first_is_ten_minutes_old()
    {
        for (int i = 0; i < 10; i++)
        {
            Assert.True(_budget.MayMint(forced: false, out _));
            _budget.Count(forced: false);
            _time.Advance(TimeSpan.FromSeconds(30));
        }

        Refused(TimeSpan.FromMinutes(10), forced: false);
        _time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        Refused(TimeSpan.FromMinutes(10), forced: false);
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.True(_budget.MayMint(forced: false, out _));

        _budget.Count(forced: false);
        Refused(TimeSpan.FromMinutes(10.5), forced: false);
    }

    /// <summary>The other half keeps tokens alive that are only renewed.</summary>
    [Fact]
    public void What_refused_calls_ask_for_is_half_of_it()
    {
        for (int i = 0; i < 5; i++)
        {
            Assert.True(_budget.MayMint(forced: true, out _));
            _budget.Count(forced: true);
        }

        Refused(TimeSpan.FromMinutes(10), forced: true);
        Assert.True(_budget.MayMint(forced: false, out _));
        _time.Advance(TimeSpan.FromMinutes(10));
        for (int i = 0; i < 5; i++)
        {
            Assert.True(_budget.MayMint(forced: true, out _));
            _budget.Count(forced: true);
        }

        Refused(TimeSpan.FromMinutes(20), forced: true);
    }

    [Fact]
    public void What_is_only_renewed_takes_nothing_from_what_refused_calls_may_ask_for()
    {
        for (int i = 0; i < 9; i++)
            _budget.Count(forced: false);

        Assert.True(_budget.MayMint(forced: true, out _));
    }

    [Fact]
    public void A_longer_word_of_the_endpoint_goes_before_a_shorter_one_and_before_what_was_counted()
    {
        _budget.Block(_start + TimeSpan.FromMinutes(3));
        _budget.Block(_start + TimeSpan.FromMinutes(2));
        Refused(TimeSpan.FromMinutes(3), forced: false);
        _time.Advance(TimeSpan.FromMinutes(3) - TimeSpan.FromTicks(1));
        Refused(TimeSpan.FromMinutes(3), forced: true);
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.True(_budget.MayMint(forced: false, out _));

        for (int i = 0; i < 10; i++)
            _budget.Count(forced: false);
        _budget.Block(_start + TimeSpan.FromMinutes(12));
        Refused(TimeSpan.FromMinutes(13), forced: false);
        _budget.Block(_start + TimeSpan.FromMinutes(14));
        Refused(TimeSpan.FromMinutes(14), forced: false);
    }

    [Theory]
    [InlineData(29, 29)]
    [InlineData(30, 30)]
    [InlineData(31, 30)]
    public void The_endpoint_has_no_longer_than_a_call(int attempt, int timeout) =>
        Assert.Equal(TimeSpan.FromSeconds(timeout), new TokenPolicy().Within(TimeSpan.FromSeconds(attempt)).Timeout);

    private void Refused(TimeSpan until, bool forced)
    {
        Assert.False(_budget.MayMint(forced, out DateTimeOffset allowedAt));
        Assert.Equal(_start + until, allowedAt);
    }
}
