namespace ZohoProcore.Sync.Tests;

public sealed class LendableTests
{
    [Fact]
    public void It_is_disposed_once_when_it_is_retired_and_the_last_loan_is_back()
    {
        using var thing = new Thing();
        var lendable = new Lendable<Thing>(thing);
        var first = lendable.Lend();
        var second = lendable.Lend();

        first.Dispose();
        first.Dispose();
        lendable.Retire();
        Assert.Equal(0, thing.Disposed);
        second.Dispose();
        second.Dispose();
        Assert.Equal(1, thing.Disposed);
    }

    [Fact]
    public void What_nobody_has_is_disposed_when_it_is_retired_and_not_before()
    {
        using var thing = new Thing();
        var lendable = new Lendable<Thing>(thing);
        lendable.Lend().Dispose();

        Assert.Equal(0, thing.Disposed);
        lendable.Retire();
        Assert.Equal(1, thing.Disposed);
    }

    private sealed class Thing : IDisposable
    {
        public int Disposed { get; private set; }

        public void Dispose() => Disposed++;
    }
}
