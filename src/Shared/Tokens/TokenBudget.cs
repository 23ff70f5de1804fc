namespace Zoho.Procore.Sdk.Shared;

/// <summary>How many tokens may be asked for, and when again. Thread-safe.</summary>
internal sealed class TokenBudget(TokenPolicy policy, TimeProvider time)
{
    private readonly object _gate = new();
    private readonly Queue<DateTimeOffset> _mints = new();
    private readonly DateTimeOffset _began = time.GetUtcNow();
    private readonly long _begun = time.GetTimestamp();
    private DateTimeOffset _blockedUntil;
    private int _forced;

    /// <summary>The time on a clock that nobody sets: what may be asked for does not hang on the machine's clock being right.</summary>
    public DateTimeOffset Now => _began + time.GetElapsedTime(_begun);

    /// <summary>No token is asked for until then.</summary>
    public void Block(DateTimeOffset until)
    {
        lock (_gate)
            _blockedUntil = until > _blockedUntil ? until : _blockedUntil;
    }

    /// <summary>Mints that a 401 asks for may use half of the budget: the other half keeps proactive renewal alive.</summary>
    public bool MayMint(bool forced, out DateTimeOffset allowedAt)
    {
        lock (_gate)
        {
            DateTimeOffset now = Now;
            while (_mints.Count > 0 && _mints.Peek() + policy.BudgetWindow <= now)
                _mints.Dequeue();
            if (_mints.Count == 0)
                _forced = 0;
            allowedAt = _blockedUntil;
            if (_mints.Count >= policy.Budget && _mints.Peek() + policy.BudgetWindow > allowedAt)
                allowedAt = _mints.Peek() + policy.BudgetWindow;
            if (allowedAt > now)
                return false;
            if (forced && _forced >= policy.Budget / 2)
            {
                allowedAt = _mints.Peek() + policy.BudgetWindow;
                return false;
            }
            return true;
        }
    }

    /// <summary>A token was asked for.</summary>
    public void Count(bool forced)
    {
        lock (_gate)
        {
            _forced += forced ? 1 : 0;
            _mints.Enqueue(Now);
        }
    }
}
