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
}
