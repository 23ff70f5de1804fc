namespace ZohoProcore.Sync.Tests;

public sealed class ConnectionSessionTests
{
    /// <summary>What the last calls of a limit are kept for goes on while a backfill is refused; what that is refused, a backfill need not try.</summary>
    [Fact]
    public void What_is_refused_in_the_background_is_refused_to_nobody_else()
    {
        using var test = new Sandboxed();
        using var session = test.NewSession();
        var background = session.InBackground;
        Assert.Same(background, session.InBackground);
        Assert.Same(session.Directory, background.Directory);
        Assert.Same(session.Items, background.Items);
        Assert.NotSame(session.Clients.Books, background.Clients.Books);

        background.Refusal = new InvalidOperationException("not now");
        Assert.Null(session.Refusal);
        background.Refusal = null;
        session.Refusal = new InvalidOperationException("nobody");
        Assert.Equal("nobody", background.Refusal?.Message);
        background.Refusal = null; // it answered
        Assert.Null(session.Refusal);
    }

    /// <summary>What a backfill stores, an edit that comes after it counts: else one budget would be given twice.</summary>
    [Fact]
    public void What_orders_take_of_budgets_is_one_whoever_waits_for_them()
    {
        using var test = new Sandboxed();
        using var session = new ConnectionSession(test.Connection, test.Clients, test.Store, test.Time, new ConnectionOwner { Epoch = 1, TakenAt = test.Now });
        Assert.NotNull(session.Takes);
        Assert.Same(session.Takes, session.InBackground.Takes);
        using var looking = test.NewSession();
        Assert.Null(looking.InBackground.Takes);
    }
}
