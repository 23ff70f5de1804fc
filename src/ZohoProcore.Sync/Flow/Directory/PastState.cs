using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>A state of the last hour.</summary>
/// <param name="Number">The how manieth it is.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Since">When it took its place.</param>
internal readonly record struct PastState(long Number, string Hash, Instant Since)
{
    /// <summary>Where stands what the next one did not have any more.</summary>
    public string GivenUp => KeptState.GivenUpBy(Number, Hash);

    public static PastState Of(string line)
    {
        var words = line.Split(' ');
        return new(
            StateList.NumberIn(words[0]), words[1], Instant.FromUnixTimeTicks(StateList.NumberIn(words[2])));
    }

    public override string ToString() => $"{StateList.Text(Number)} {Hash} {StateList.Text(Since.ToUnixTimeTicks())}";
}
