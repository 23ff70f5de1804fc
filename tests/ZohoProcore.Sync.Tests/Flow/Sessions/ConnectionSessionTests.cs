using NodaTime;
using Procore.Client;
using ZohoBooks.Client;

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

    /// <summary>To either service, for whoever waits and for whoever does not; it may look on.</summary>
    [Fact]
    public async Task What_is_written_with_its_clients_leaves_only_as_long_as_it_is_the_owner()
    {
        using var test = new Sandboxed();
        var token = TestContext.Current.CancellationToken;
        var owner = await test.Store.TakeAsync(Sandboxed.Id, test.Now, Duration.Zero, token);
        using var session = new ConnectionSession(test.Connection, test.Clients, test.Store, test.Time, owner);
        await session.Clients.Procore.Vendors.CreateAsync(new() { Name = "Zenith Steel" }, token);
        await session.InBackground.Clients.Books.Contacts.CreateAsync(new() { ContactName = "Zenith Steel", ContactType = ContactType.Vendor }, token);
        Assert.Equal(2, Writes());

        await test.Store.TakeAsync(Sandboxed.Id, test.Now, Duration.Zero, token);

        foreach (var clients in (ConnectionClients[])[session.Clients, session.InBackground.Clients])
        {
            var procore = await Assert.ThrowsAsync<ProcoreException>(() => clients.Procore.Vendors.CreateAsync(new() { Name = "Beta Supplies" }, token));
            var books = await Assert.ThrowsAsync<ZohoBooksException>(() => clients.Books.Contacts.CreateAsync(new() { ContactName = "Beta Supplies", ContactType = ContactType.Vendor }, token));
            Assert.Equal((1, 2), (Assert.IsType<OwnerReplacedException>(procore.InnerException).Epoch, Assert.IsType<OwnerReplacedException>(books.InnerException).Current));
            Assert.False(procore.OutcomeUnknown || books.OutcomeUnknown);
            Assert.NotEmpty(await clients.Procore.Vendors.ListAsync(cancellationToken: token).ToListAsync(token));
        }

        Assert.Equal(2, Writes());

        int Writes() => test.Sent.Count(sent => sent.Method != "GET");
    }
}
