package io.github.adversaria.notebook.kernel;

import java.util.Map;
import org.dflib.jjava.jupyter.channels.DefaultReplyEnvironment;
import org.dflib.jjava.jupyter.channels.ReplyEnvironment;
import org.dflib.jjava.jupyter.messages.ContentType;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;

/**
 * One request of a client and the ways to answer it.
 *
 * @param request the request
 * @param environment sends to the client that asked, and publishes to all
 */
record Exchange(Message<?> request, ReplyEnvironment environment) {

  static Exchange of(Message<?> request, KernelChannel channel, KernelChannel iopub) {
    return new Exchange(request, new DefaultReplyEnvironment(channel, iopub, request));
  }

  /** The request's content, whose class its type has decided. */
  <T> T content(Class<T> type) {
    return type.cast(request.getContent());
  }

  /** The request as one of a type that has been checked. */
  @SuppressWarnings("unchecked")
  <T> Message<T> as(MessageType<T> type) {
    if (request.getHeader().getType() != type) {
      throw new IllegalStateException("not a " + type + " but " + request.getHeader().getType());
    }
    return (Message<T>) request;
  }

  <T extends ContentType<T>> void reply(T content) {
    environment.reply(content);
  }

  /**
   * Replies with fields that jjava-jupyter's own class of this type leaves out, of which {@code
   * status} is the most common.
   */
  <T> void reply(MessageType<T> type, Map<String, ?> fields) {
    environment.reply(message(type, fields));
  }

  <T extends ContentType<T>> void publish(T content) {
    environment.publish(content);
  }

  /** Publishes what {@link #reply(MessageType, Map)} replies. */
  <T> void publish(MessageType<T> type, Map<String, ?> fields) {
    environment.publish(message(type, fields));
  }

  // A message's content is only ever written as JSON, and a map is written like an object.
  @SuppressWarnings("unchecked")
  private <T> Message<T> message(MessageType<T> type, Map<String, ?> fields) {
    return new Message<>(request, type, (T) fields);
  }
}
