using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>A state of the last hour.</summary>
/// <param name="Number">The how manieth it is.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Since">When it took its place.</param>
internal readonly record struct DirectoryState(long Number, string Hash, Instant Since)
{
    /// <summary>Where stands what the next one did not have any more.</summary>
    public string GivenUp => KeptState.GivenUpBy(Number, Hash);

    public static DirectoryState Of(string line)
    {
        var words = line.Split(' ');
        return new(
            DirectoryStates.NumberIn(words[0]), words[1], Instant.FromUnixTimeTicks(DirectoryStates.NumberIn(words[2])));
    }

    public override string ToString() => $"{DirectoryStates.Text(Number)} {Hash} {DirectoryStates.Text(Since.ToUnixTimeTicks())}";
}
