namespace ZohoProcore.Sync;

/// <summary>
/// Something that several calls use at once. It is disposed once its owner has retired it and the last call has given it back.
/// </summary>
internal sealed class Lendable<T>(T value)
    where T : IDisposable
{
    private int _users = 1; // the owner

    public T Value { get; } = value;

    /// <summary>Lends it to one more call, which disposes what it gets. The owner calls this only before it retires it.</summary>
    public IDisposable Lend()
    {
        Interlocked.Increment(ref _users);
        return new Loan(this);
    }

    /// <summary>Called once, by the owner: it is not lent any more.</summary>
    public void Retire() => Return();

    private void Return()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            Value.Dispose();
        }
    }

    private sealed class Loan(Lendable<T> lendable) : IDisposable
    {
        private int _isReturned;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isReturned, 1) == 0)
            {
                lendable.Return();
            }
        }
    }
}
