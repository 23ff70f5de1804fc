namespace EmbeddedHost;

/// <summary>Keeps strangers from filling the log: of lines that anybody can cause there are only so many a minute.</summary>
internal sealed class FewLines(TimeProvider time, int most)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private DateTimeOffset _until;
    private int _written;
    private int _left;

    /// <summary>Whether another line may be written now.</summary>
    /// <param name="more">How many were left out before the first one of this minute; else 0.</param>
    public bool MayWrite(out int more)
    {
        lock (_gate)
        {
            more = 0;
            var now = time.GetUtcNow();
            if (now >= _until) (_until, _written, more, _left) = (now + Minute, 0, _left, 0);
            if (_written < most)
            {
                _written++;
                return true;
            }

            _left++;
            return false;
        }
    }
}
