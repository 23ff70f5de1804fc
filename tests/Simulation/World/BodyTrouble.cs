using Sandbox;

namespace Simulation;

/// <summary>Bodies that come a few bytes a minute, and bodies that never end.</summary>
internal sealed class BodyTrouble(Dice dice, TimeProvider time, int most)
{
    /// <summary>How many bodies were wrong, by what was wrong with them.</summary>
    public SortedDictionary<string, int> Spoiled { get; } = new(StringComparer.Ordinal);

    public async Task<HttpResponseMessage> SendAsync(Func<Task<HttpResponseMessage>> send)
    {
        var response = await send();
        if (Spoiled.Values.Sum() >= most || !dice.Chance(3) || response.Content is not ReadOnlyMemoryContent content)
        {
            return response;
        }

        var what = dice.Pick("BodyIsSlow", "BodyIsEndless");
        Spoiled[what] = Spoiled.GetValueOrDefault(what) + 1;
        var type = content.Headers.ContentType;
        response.Content = new StreamContent(what == "BodyIsSlow" ? new SlowBody(await content.ReadAsByteArrayAsync(), time) : new SlowBody(null, null));
        response.Content.Headers.ContentType = type;
        return response;
    }

    /// <param name="body">What comes; null: blanks without end.</param>
    /// <param name="time">Lets half a minute pass before each piece; null: it comes as fast as it is read.</param>
    private sealed class SlowBody(byte[]? body, TimeProvider? time) : Stream
    {
        private int _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (time is not null)
            {
                await Task.Delay(TimeSpan.FromSeconds(30), time, cancellationToken);
            }

            if (body is null)
            {
                buffer.Span.Fill((byte)' ');
                return buffer.Length;
            }

            var count = Math.Min(Math.Min(buffer.Length, 16), body.Length - _position);
            body.AsSpan(_position, count).CopyTo(buffer.Span);
            _position += count;
            return count;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A body that is slow is not to be waited for by a thread.");

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
